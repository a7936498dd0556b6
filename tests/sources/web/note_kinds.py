"""Notes as the usual programs write them into pages: marks in the text, and notes below it."""

from typing import NamedTuple


class Kind(NamedTuple):
    """A paragraph with two marks, and what stands below the text."""

    marked: str
    below: str


_LONG = (
    "A reader who has come for the article should be given it, all of it, and nothing that was put"
    " round it to keep her from leaving; so much, at least, may be asked of a machine. "
)

KINDS = {
    "Substack": Kind(
        "<p>{0}One<a class='footnote-anchor' data-component-name='FootnoteAnchorToDOM'"
        " id='footnote-anchor-1' href='#footnote-1' target='_self'>1</a> and two<a"
        " class='footnote-anchor' id='footnote-anchor-2' href='#footnote-2' target='_self'>2</a>"
        " go on.</p>",
        "<div class='footnote' data-component-name='FootnoteToDOM'><a id='footnote-1'"
        " href='#footnote-anchor-1' class='footnote-number' contenteditable='false'>1</a>"
        "<div class='footnote-content'><p>The first.</p><p>More of it.</p></div></div>"
        "<div class='footnote' data-component-name='FootnoteToDOM'><a id='footnote-2'"
        " href='#footnote-anchor-2' class='footnote-number' contenteditable='false'>2</a>"
        "<div class='footnote-content'><p>The second.</p></div></div>",
    ),
    "Modern Footnotes": Kind(
        "<p>{0}One<sup class='modern-footnotes-footnote ' data-mfn='1'><a href='javascript:void(0)'"
        " role='button' aria-describedby='mfn-content-1'>1</a></sup><span id='mfn-content-1'"
        " role='tooltip' tabindex='0' class='modern-footnotes-footnote__note' data-mfn='1'>The"
        " first. More of it.</span> and two<sup class='modern-footnotes-footnote ' data-mfn='2'>"
        "<a href='javascript:void(0)' role='button'>2</a></sup><span id='mfn-content-2'"
        " role='tooltip' class='modern-footnotes-footnote__note' data-mfn='2'>The second.</span>"
        " go on.</p>",
        "",
    ),
    "Footnotes": Kind(
        "<p>{0}One<span class='footnote_referrer'><a role='button' tabindex='0'"
        " onclick=\"footnote_moveToReference_9_1('footnote_plugin_reference_9_1_1');\"><sup"
        " id='footnote_plugin_tooltip_9_1_1' class='footnote_plugin_tooltip_text'>[1]</sup></a>"
        "<span id='footnote_plugin_tooltip_text_9_1_1' class='footnote_tooltip'>The first. More of"
        " it.</span></span> and two<span class='footnote_referrer'><a role='button' tabindex='0'>"
        "<sup id='footnote_plugin_tooltip_9_1_2' class='footnote_plugin_tooltip_text'>[2]</sup></a>"
        "<span id='footnote_plugin_tooltip_text_9_1_2' class='footnote_tooltip'>The second.</span>"
        "</span> go on.</p>",
        "<div class='speaker-mute footnotes_reference_container'><div"
        " class='footnote_container_prepare'><p><span role='button' tabindex='0'"
        " class='footnote_reference_container_label pointer'>References</span><span role='button'"
        " class='footnote_reference_container_collapse_button'>[<a"
        " id='footnote_reference_container_collapse_button_9_1'>+</a>]</span></p></div><div"
        " id='footnote_references_container_9_1' style='display: none;'><table"
        " class='footnotes_table footnote-reference-container'><caption"
        " class='accessibility'>References</caption><tbody><tr"
        " class='footnotes_plugin_reference_row'><th scope='row'"
        " class='footnote_plugin_index_combi pointer'><a id='footnote_plugin_reference_9_1_1'"
        " class='footnote_backlink'><span class='footnote_index_arrow'>&#8593;</span>1</a></th>"
        "<td class='footnote_plugin_text'>The first. More of it.</td></tr><tr"
        " class='footnotes_plugin_reference_row'><th scope='row'><a"
        " id='footnote_plugin_reference_9_1_2' class='footnote_backlink'><span"
        " class='footnote_index_arrow'>&#8593;</span>2</a></th><td class='footnote_plugin_text'>"
        "The second.</td></tr></tbody></table></div></div>",
    ),
    "Footnotes shown": Kind(
        "<p>{0}One<span class='footnote_referrer'><a role='button' tabindex='0'><sup"
        " id='footnote_plugin_tooltip_9_1_1' class='footnote_plugin_tooltip_text'>[1]</sup></a>"
        "<span id='footnote_plugin_tooltip_text_9_1_1' class='footnote_tooltip'>The&#8230;<span"
        " class='footnote_tooltip_continue'>Continue reading</span></span></span> and two<span"
        " class='footnote_referrer'><a role='button' tabindex='0'>"
        "<sup id='footnote_plugin_tooltip_9_1_2' class='footnote_plugin_tooltip_text'>[2]</sup></a>"
        "<span id='footnote_plugin_tooltip_text_9_1_2' class='footnote_tooltip'>The second.</span>"
        "</span> go on.</p>",
        "<div class='speaker-mute footnotes_reference_container'><div"
        " class='footnote_container_prepare'><p><span role='button'>References</span></p></div>"
        "<div id='footnote_references_container_9_1'><table"
        " class='footnotes_table footnote-reference-container'><tbody><tr"
        " class='footnotes_plugin_reference_row'><th scope='row'"
        " class='footnote_plugin_index_combi pointer'><a id='footnote_plugin_reference_9_1_1'"
        " class='footnote_backlink'><span class='footnote_index_arrow'>&#8593;</span>1</a></th>"
        "<td class='footnote_plugin_text'>The first. More of it.</td></tr></tbody></table></div>"
        "</div>",
    ),
    "Easy Footnotes": Kind(
        "<p>{0}One<span id='easy-footnote-1-9' class='easy-footnote-margin-adjust'></span><span"
        " class='easy-footnote'><a href='#easy-footnote-bottom-1-9' title='The first. More of"
        " it.'><sup>1</sup></a></span> and two<span id='easy-footnote-2-9'"
        " class='easy-footnote-margin-adjust'></span><span class='easy-footnote'><a"
        " href='#easy-footnote-bottom-2-9' title='The second.'><sup>2</sup></a></span> go on.</p>",
        "<div class='easy-footnote-title'><h4>Notes</h4></div><ol class='easy-footnotes-wrapper'>"
        "<li class='easy-footnote-single'><span id='easy-footnote-bottom-1-9'"
        " class='easy-footnote-margin-adjust'></span>The first. More of it.<a"
        " class='easy-footnote-to-top' href='#easy-footnote-1-9'></a></li><li"
        " class='easy-footnote-single'><span id='easy-footnote-bottom-2-9'"
        " class='easy-footnote-margin-adjust'></span>The second.<a class='easy-footnote-to-top'"
        " href='#easy-footnote-2-9'></a></li></ol>",
    ),
    "the blocks of WordPress": Kind(
        "<p>{0}One<sup data-fn='5a-1' class='fn'><a href='#5a-1' id='5a-1-link'>1</a></sup> and"
        " two<sup data-fn='5a-2' class='fn'><a href='#5a-2' id='5a-2-link'>2</a></sup> go on.</p>",
        "<ol class='wp-block-footnotes'><li id='5a-1'>The first. More of it. <a href='#5a-1-link'"
        " aria-label='Jump to footnote reference 1'>↩︎</a></li><li id='5a-2'>The second. <a"
        " href='#5a-2-link' aria-label='Jump to footnote reference 2'>↩︎</a></li></ol>",
    ),
    "Hugo": Kind(
        "<p>{0}One<sup id='fnref:1'><a href='#fn:1' class='footnote-ref' role='doc-noteref'>1</a>"
        "</sup> and two<sup id='fnref:2'><a href='#fn:2' class='footnote-ref'"
        " role='doc-noteref'>2</a></sup> go on.</p>",
        "<div class='footnotes' role='doc-endnotes'><hr><ol><li id='fn:1'><p>The first.</p><p>More"
        " of it.&#160;<a href='#fnref:1' class='footnote-backref' role='doc-backlink'>&#x21a9;"
        "&#xfe0e;</a></p></li><li id='fn:2'><p>The second.&#160;<a href='#fnref:2'"
        " class='footnote-backref' role='doc-backlink'>&#x21a9;&#xfe0e;</a></p></li></ol></div>",
    ),
    "Jekyll": Kind(
        "<p>{0}One<sup id='fnref:a' role='doc-noteref'><a href='#fn:a' class='footnote'"
        " rel='footnote'>1</a></sup> and two<sup id='fnref:b' role='doc-noteref'><a href='#fn:b'"
        " class='footnote' rel='footnote'>2</a></sup> go on.</p><p>And two<sup id='fnref:b:1'"
        " role='doc-noteref'><a href='#fn:b' class='footnote' rel='footnote'>2</a></sup>.</p>",
        "<div class='footnotes' role='doc-endnotes'><ol><li id='fn:a' role='doc-endnote'><p>The"
        " first.</p><p>More of it. <a href='#fnref:a' class='reversefootnote'"
        " role='doc-backlink'>&#8617;</a></p></li><li id='fn:b' role='doc-endnote'><p>The second."
        " <a href='#fnref:b' class='reversefootnote' role='doc-backlink'>&#8617;</a>&nbsp;<a"
        " href='#fnref:b:1' class='reversefootnote' role='doc-backlink'>&#8617;<sup>2</sup></a>"
        "</p></li></ol></div>",
    ),
    "littlefoot": Kind(
        "<p>{0}One<sup class='littlefoot--print' id='fnref:1'><a href='#fn:1'>1</a></sup><span"
        " class='littlefoot' id='lf-fnref:1'><button class='littlefoot__button' id='fnref:1'"
        " title='See Footnote 1' data-footnote-number='1' data-footnote-button><svg"
        " class='littlefoot__button__ellipsis'></svg></button></span> and two<sup"
        " class='littlefoot--print' id='fnref:2'><a href='#fn:2'>2</a></sup><span"
        " class='littlefoot'><button class='littlefoot__button'></button></span> go on.</p>",
        "<div class='footnotes littlefoot--print'><hr><ol><li id='fn:1'"
        " class='littlefoot--print'><p>The first.</p><p>More of it. <a href='#fnref:1'"
        " title='return to article'>Return</a></p></li><li id='fn:2'><p>The second. <a"
        " href='#fnref:2' title='return to article'> Return to text</a></p></li></ol></div>",
    ),
    "Word": Kind(
        "<p class=MsoNormal>{0}One<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'"
        " title=''><span class=MsoFootnoteReference><span style='mso-special-character:"
        "footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span"
        " lang=EN-US>[1]</span></span><![endif]></span></span></a> and two<a"
        " style='mso-footnote-id:ftn2' href='#_ftn2' name='_ftnref2' title=''><span"
        " class=MsoFootnoteReference>[2]</span></a> go on.</p>",
        "<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr"
        " align=left size=1 width='33%'><![endif]><div style='mso-element:footnote' id=ftn1><p"
        " class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href='#_ftnref1' name='_ftn1'"
        " title=''><span class=MsoFootnoteReference>[1]</span></a> The first.</p><p"
        " class=MsoFootnoteText>More of it.</p></div><div style='mso-element:footnote' id=ftn2><p"
        " class=MsoFootnoteText><a style='mso-footnote-id:ftn2' href='#_ftnref2' name='_ftn2'"
        " title=''><span class=MsoFootnoteReference>[2]</span></a> The second.</p></div></div>",
    ),
    "LibreOffice": Kind(
        "<p class='western'>{0}One<a class='sdfootnoteanc' name='sdfootnote1anc'"
        " href='#sdfootnote1sym'><sup>1</sup></a> and two<a class='sdfootnoteanc'"
        " name='sdfootnote2anc' href='#sdfootnote2sym'><sup>2</sup></a> go on.</p>",
        "<div id='sdfootnote1'><p class='sdfootnote'><a class='sdfootnotesym'"
        " name='sdfootnote1sym' href='#sdfootnote1anc'>1</a>The first.</p><p"
        " class='sdfootnote'>More of it.</p></div><div id='sdfootnote2'><p class='sdfootnote'><a"
        " class='sdfootnotesym' name='sdfootnote2sym' href='#sdfootnote2anc'>2</a>The"
        " second.</p></div>",
    ),
    "Google Docs": Kind(
        "<p class='c1'><span class='c0'>{0}One</span><sup class='c0'><a href='#ftnt1'"
        " id='ftnt_ref1'>[1]</a></sup><span class='c0'> and two</span><sup class='c0'><a"
        " href='#ftnt2' id='ftnt_ref2'>[2]</a></sup><span class='c0'> go on.</span></p>",
        "<hr class='c9'><div><p class='c4'><a href='#ftnt_ref1' id='ftnt1'>[1]</a><span"
        " class='c5'>&nbsp;The first.</span></p><p class='c4'><span class='c5'>More of"
        " it.</span></p></div><div><p class='c4'><a href='#ftnt_ref2' id='ftnt2'>[2]</a><span"
        " class='c5'>&nbsp;The second.</span></p></div>",
    ),
    "Wikipedia": Kind(
        "<p>{0}One<sup id='cite_ref-1' class='reference'><a href='#cite_note-1'><span"
        " class='cite-bracket'>&#91;</span>1<span class='cite-bracket'>&#93;</span></a></sup> and"
        " two<sup id='cite_ref-b_2-0' class='reference'><a href='#cite_note-b-2'>&#91;2&#93;</a>"
        "</sup> go on.</p><p>And two<sup id='cite_ref-b_2-1' class='reference'><a"
        " href='#cite_note-b-2'>&#91;2&#93;</a></sup>.</p>",
        "<h2>Notes</h2><div class='reflist'><ol class='references'><li id='cite_note-1'><span"
        " class='mw-cite-backlink'><b><a href='#cite_ref-1' aria-label='Jump up'>^</a></b></span>"
        " <span class='reference-text'>The first. More of it.</span></li><li"
        " id='cite_note-b-2'><span class='mw-cite-backlink'>^ <a href='#cite_ref-b_2-0'><span"
        " class='cite-accessibility-label'>Jump up to: </span><sup><i><b>a</b></i></sup></a> <a"
        " href='#cite_ref-b_2-1'><sup><i><b>b</b></i></sup></a></span> <span"
        " class='reference-text'>The second.</span></li></ol></div>",
    ),
    "German Wikipedia": Kind(
        "<p>{0}One<sup id='cite_ref-1' class='reference'><a href='#cite_note-1'>[1]</a></sup> and"
        " two<sup id='cite_ref-2' class='reference'><a href='#cite_note-2'>[2]</a></sup> go"
        " on.</p>",
        "<h2>Einzelnachweise</h2><ol class='references'><li id='cite_note-1'><span"
        " class='mw-cite-backlink'><a href='#cite_ref-1'>↑</a></span> <span"
        " class='reference-text'>The first. More of it.</span></li><li id='cite_note-2'><span"
        " class='mw-cite-backlink'><a href='#cite_ref-2'>↑</a></span> <span"
        " class='reference-text'>The second.</span></li></ol>",
    ),
    "an old page": Kind(
        "<p>{0}One<a name='r1'></a><a href='#n1'><sup>1</sup></a> and two<a name='r2'></a><a"
        " href='#n2'><sup>2</sup></a> go on.</p>",
        "<hr><p><a name='n1'></a>1. The first. More of it. (<a href='#r1'>Back to text</a>)</p>"
        "<p><a name='n2'></a>2. The second. [<a href='#r2'>Return</a>]</p>",
    ),
}


def page_with(kind: Kind) -> str:
    """A body of three paragraphs with notes of that kind."""
    marked = kind.marked.replace("{0}", _LONG)
    return f"<article><h1>A Title</h1>{marked}<p>{_LONG * 3}</p>{kind.below}</article>"
