// The site's icon: a folded newspaper page with its headline and two columns, drawn for light and
// dark tabs alike.

/** An SVG document, served as image/svg+xml. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="6" fill="#a32a1c"/>
<path d="M7 6h18v20H7z" fill="#fffdf8"/>
<path d="M10 9.5h12v4H10z" fill="#1d1a16"/>
<path d="M10 17h5M10 20h5M10 23h5M17 17h5M17 20h5M17 23h5" stroke="#1d1a16" stroke-width="1.4"/>
</svg>
`
