using System.Security.Cryptography;
using System.Text;

namespace DocDsl.Formats.Exporters;

/// <summary>The page's style sheets and their hashes: the page's policy allows nothing else.</summary>
internal static class HtmlStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--ink:#14181c;--soft:#535d68;--paper:#fff;--panel:#f4f6f8;--line:#c9d1d9;--link:#0a53a8;
        --done:#17662e;--part:#7a4f00;--open:#a32f00;--gone:#535d68;--warn:#fff4d6}
        @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#a7b1bc;--paper:#0f1419;--panel:#171d24;--line:#3d4650;
        --link:#79b8ff;--done:#5fd380;--part:#e3b341;--open:#ffa37a;--gone:#a7b1bc;--warn:#332a10}}
        *{box-sizing:border-box}
        html{scroll-padding-top:1rem}
        body{margin:0;font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;color:var(--ink);
        background:var(--paper);overflow-wrap:anywhere}
        a{color:var(--link)}
        a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .skip{position:absolute;left:-100vw;background:var(--paper);padding:.5rem 1rem;z-index:1}
        .skip:focus{left:0;top:0}
        .page{display:grid;grid-template-columns:minmax(14rem,20rem) minmax(0,44rem);gap:0 3rem;
        max-width:70rem;margin:0 auto;padding:1.5rem}
        header{grid-column:1/-1;border-bottom:1px solid var(--line);margin-bottom:1.5rem;padding-bottom:1rem}
        h1{font-size:1.9rem;line-height:1.25;margin:.2rem 0 1rem;max-width:44rem}
        h2{font-size:1.4rem;line-height:1.3;margin:2.5rem 0 .6rem}
        h3{font-size:1.15rem;line-height:1.4;margin:2rem 0 .5rem}
        main>:first-child,main>:first-child>h2,main>:first-child>h3{margin-top:0}
        .label{display:block;font-size:.9rem;color:var(--soft)}
        h4,h5,h6{font-size:1.0625rem;line-height:1.4;margin:1.4rem 0 .4rem}
        .answer:not(.plain)>h3:first-child,.answer:not(.plain)>h4:first-child{font-size:.9rem;color:var(--soft);margin:.6rem 0 .3rem}
        p,ul,ol,pre,table{margin:.7rem 0}
        li>p:first-child,li>ul,li>ol{margin-top:.2rem}li>p:last-child,li>ul,li>ol{margin-bottom:.2rem}
        .task{list-style:none}.task>.box:first-child,.task>p:first-child>.box{margin-left:-1.35em}
        blockquote{border-left:.25rem solid var(--line);margin:.9rem 0;padding:.1rem 1rem;color:var(--soft)}
        .alert{border-color:var(--link);color:var(--ink)}.alert.warning,.alert.caution{border-color:var(--open)}
        .alert.important{border-color:var(--part)}
        hr{border:0;border-top:1px solid var(--line);margin:1.5rem 0}
        .text details{border:1px solid var(--line);border-radius:.3rem;padding:.2rem 1rem;margin:.7rem 0}
        img{max-width:100%;height:auto;vertical-align:middle}
        kbd{font:.85em ui-monospace,Menlo,Consolas,monospace;border:1px solid var(--line);border-radius:.2rem;padding:.05rem .3rem}
        .draft{background:var(--warn);border-left:.3rem solid var(--part);padding:.6rem 1rem;margin:0 0 1rem}
        .facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem 1.2rem;margin:0 0 1rem}
        .facts dt{color:var(--soft)}.facts dd{margin:0}
        .todo{list-style:none;margin:.5rem 0 0;padding:0}
        nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:0 0 1rem;font-size:.95rem;line-height:1.4}
        summary{cursor:pointer;font-weight:600;padding:.3rem 0}
        nav h2{font-size:.95rem;margin:1rem 0 .3rem}
        nav ol{list-style:none;margin:.3rem 0;padding:0}
        nav li a{display:grid;grid-template-columns:1fr auto;gap:.15rem .6rem;padding:.35rem .5rem;text-decoration:none;border-radius:.3rem}
        nav li a.n{grid-template-columns:1.9rem 1fr auto}nav li a.l{grid-template-columns:auto 1fr auto}
        nav .state{grid-column:1/-1;justify-self:start}nav .n .state{grid-column:2/-1}
        nav li a:hover{background:var(--panel)}
        nav li a:hover .w{text-decoration:underline}
        .n>span:first-child{color:var(--soft);font-variant-numeric:tabular-nums}
        .tag{font-size:.8rem;font-weight:600;white-space:nowrap;border:1px solid;border-radius:1rem;padding:0 .55rem;align-self:start;
        line-height:1.5;color:var(--gone)}
        .tag.yes{color:var(--done)}.partial .tag,.postponed .tag,.refused .tag{color:var(--part)}
        .open .tag,.unanswered .tag,strong.open,strong.unanswered{color:var(--open)}.answer .tag.value,.tag.no{color:var(--ink)}
        .chart{display:block;width:100%;max-width:24rem;height:.6rem;border-radius:.3rem;margin:.3rem 0 0}
        .chart{fill:var(--part)}.c-answered{fill:var(--done)}.c-open,.c-unanswered{fill:var(--open)}
        .c-referred,.c-optional,.c-withdrawn,.c-not-applicable{fill:var(--gone)}
        .count{margin:0}.count .label{display:inline;margin-left:.5rem}
        .missing{margin-top:.5rem}.missing ul{margin:.2rem 0}.missing summary{color:var(--open)}
        .reworded{border-left:.25rem solid var(--part);padding-left:1rem;margin:.7rem 0;font-size:.95rem}
        .reworded summary{color:var(--part)}
        .permalink{margin-left:.5rem;font-weight:400;text-decoration:none;color:var(--soft)}
        .permalink:hover{text-decoration:underline;color:var(--link)}
        .answer{border-left:.25rem solid var(--done);background:var(--panel);padding:.4rem 1.2rem;margin:1rem 0}
        .answer.partial,.answer.postponed,.answer.refused{border-color:var(--part)}.answer.referred{border-color:var(--gone)}
        .answer.plain{background:none;padding:0}.answer.plain.answered{border:0}
        .tags{display:flex;flex-wrap:wrap;gap:.4rem;margin:.5rem 0}
        .answer .facts{border-top:1px solid var(--line);padding-top:.6rem;margin:.9rem 0 .5rem;font-size:.95rem}
        .state.open,.state.unanswered{border-left:.25rem solid var(--open);padding-left:1rem}
        .state.withdrawn,.state.not-applicable{border-left:.25rem solid var(--gone);padding-left:1rem}
        .joint{font-size:.95rem;color:var(--soft);margin:.3rem 0}
        .text table{border-collapse:collapse;display:block;overflow-x:auto;max-width:100%;overflow-wrap:break-word}
        th,td{border:1px solid var(--line);padding:.35rem .7rem;text-align:left;vertical-align:top}
        th{background:var(--panel)}.r{text-align:right}.m{text-align:center}
        pre{background:var(--panel);border:1px solid var(--line);padding:.7rem 1rem;overflow-x:auto}
        code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.92em}
        :not(pre)>code{background:var(--panel);border-radius:.2rem;padding:.05rem .25rem}
        .mark{font-size:.8em;line-height:0}
        .broken{text-decoration:underline wavy var(--open)}.broken small{color:var(--open)}
        .notes{border-top:1px solid var(--line);margin-top:2.5rem;font-size:.95rem}
        @media screen and (min-width:52.01rem){@supports selector(::details-content){
        nav details::details-content{content-visibility:visible;block-size:auto}nav summary{list-style:none;pointer-events:none}
        nav summary::-webkit-details-marker{display:none}}}
        @media screen and (max-width:52rem){.page{display:block;padding:1rem}nav{position:static;max-height:none;
        border-bottom:1px solid var(--line);margin-bottom:1.5rem}h1{font-size:1.5rem}.answer{padding:.3rem .9rem}
        .facts{grid-template-columns:minmax(0,9.5rem) minmax(0,1fr)}
        .notes .facts{grid-template-columns:max-content minmax(0,1fr)}summary{padding:.7rem 0}nav li a{padding:.6rem .2rem}}
        @media print{:root{color-scheme:light;--ink:#000;--soft:#333;--paper:#fff;--panel:#fff;--line:#999;--link:#000;
        --done:#000;--part:#000;--open:#000;--gone:#333;--warn:#fff}
        .skip,nav,.permalink,.back,.chart{display:none}.page{display:block;max-width:none;padding:0}
        details::details-content{content-visibility:visible;block-size:auto;opacity:1}summary{list-style:none}
        summary::-webkit-details-marker{display:none}body{font-size:10.5pt;line-height:1.45}
        h1{font-size:18pt}h2{font-size:14pt}h3{font-size:12pt}h4,h5,h6{font-size:10.5pt}
        .text table{display:table}:not(pre)>code{padding:0}
        h2,h3,h4,h5,h6,.tags,.question{break-after:avoid}p,li,tr{break-inside:avoid;orphans:3;widows:3}a{text-decoration:none}
        .answer{padding:0 0 0 .8rem}pre{white-space:pre-wrap}}
        """;

    /// <summary>The title above each printed page, and its number below it.</summary>
    public static string PaperOf(string title)
    {
        var words = new StringBuilder();
        foreach (var rune in title.EnumerateRunes())
        {
            // An escape has no meaning to CSS or HTML, whatever the character is; a blank ends it.
            words.Append(Rune.IsLetterOrDigit(rune) || rune.Value == ' ' ? rune.ToString() : $"\\{rune.Value:x} ");
        }

        return $"@page{{margin:22mm 18mm 20mm;@top-left{{content:\"{words}\";font:9pt sans-serif}}"
            + "@bottom-right{content:counter(page) \" / \" counter(pages);font:9pt sans-serif}}";
    }

    /// <summary>As the page's policy names a style sheet.</summary>
    public static string HashOf(string css) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
}
