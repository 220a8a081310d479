/** The style sheet of an exported page: for screen and paper, kinds and states told apart without colour too. */
export const exportStyle = `
:root { color-scheme: light dark; --line: #b9b4aa; --text: #1c1b19; --quiet: #5b574f; --paper: #fffefb;
  --approved: #14663a; --open: #8a4b00; --claim: #1f4fa3; --query: #7a2f8f; }
@media (prefers-color-scheme: dark) { :root { --line: #55514a; --text: #ece8e1; --quiet: #b3ada3; --paper: #191816;
  --approved: #7fd3a0; --open: #f0b45e; --claim: #93b8ff; --query: #dca0ee; } }
body { margin: 0; background: var(--paper); color: var(--text); font: 1.0625rem/1.6 Georgia, 'Times New Roman', serif; }
main { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.2; } h2 { font-size: 1.25rem; }
.byline, .dateline, footer, .legend, .image { color: var(--quiet); font-size: .9rem; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
table { border-collapse: collapse; } td, th { border: 1px solid var(--line); padding: .25rem .6rem; vertical-align: top; }
td p, th p, li > p { margin: 0; }
del.approved, ins.approved { color: var(--approved); } del.open, ins.open { color: var(--open); }
del { text-decoration: line-through; } ins { text-decoration: underline; text-underline-offset: .15em; }
del.open { text-decoration: line-through dashed; } ins.open { text-decoration: underline dashed; }
mark { background: none; color: inherit; }
mark.claim { border-block-end: 2px solid var(--claim); } mark.query { border-block-end: 2px dotted var(--query); }
del + ins, mark + ins { margin-inline-start: .15em; } sup { line-height: 0; }
sup a { font: .7rem system-ui, sans-serif; color: var(--quiet); text-decoration: none; }
.notes-section { margin-block-start: 3rem; border-block-start: 1px solid var(--line); font-size: .95rem; }
.notes li { margin-block: 1rem; } .notes .quote { font-weight: bold; } .notes a { color: inherit; }
footer { border-block-start: 1px solid var(--line); margin-block-start: 2rem; font-size: .75rem; }
@media print { main { max-width: none; padding: 0; } .notes li { break-inside: avoid; } }
`
