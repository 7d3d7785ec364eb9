using System.Security.Cryptography;
using System.Text;

namespace DocDsl.Formats.Exporters;

/// <summary>The page's one style sheet, and its hash: the page's policy allows nothing else.</summary>
internal static class HtmlStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--paper:#fff;--panel:#f5f7f9;--line:#c9d1d9;--link:#0a53a8;
        --done:#1a6e32;--open:#9a3a00;--gone:#57606a}
        @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#a3adb8;--paper:#0f1419;--panel:#171d24;--line:#3d4650;
        --link:#79b8ff;--done:#5fd380;--open:#ffab70;--gone:#a3adb8}}
        *{box-sizing:border-box}
        body{margin:0;font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;color:var(--ink);
        background:var(--paper);overflow-wrap:anywhere}
        a{color:var(--link)}
        a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .skip{position:absolute;left:-100vw;background:var(--paper);padding:.5rem 1rem;z-index:1}
        .skip:focus{left:0;top:0}
        .page{display:grid;grid-template-columns:minmax(13rem,18rem) minmax(0,44rem);gap:2.5rem;max-width:68rem;margin:0 auto;
        padding:1.5rem}
        header{grid-column:1/-1;border-bottom:1px solid var(--line)}
        h1{font-size:1.7rem;line-height:1.25;margin:.2rem 0 .8rem}
        h2{font-size:1.2rem;margin:2.2rem 0 .4rem;scroll-margin-top:1rem}
        h3{font-size:1rem;margin:1rem 0 .3rem}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:0 0 1rem}
        dt{color:var(--soft)}dd{margin:0}
        nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:1rem 0;font-size:.95rem}
        nav h2{margin:0 0 .5rem;font-size:1rem}
        nav ol{list-style:none;margin:.8rem 0 0;padding:0}
        nav li a{display:flex;justify-content:space-between;gap:.8rem;padding:.3rem .5rem;text-decoration:none;border-radius:.3rem}
        nav li a:hover{background:var(--panel);text-decoration:underline}
        .state{font-size:.8rem;white-space:nowrap;color:var(--soft)}
        .answered .state,.is-answered{color:var(--done)}.open .state,.is-open{color:var(--open)}
        .withdrawn .state,.is-withdrawn{color:var(--gone)}
        .chart{display:block;width:100%;height:.8rem;border-radius:.4rem}
        .chart .c-answered{fill:var(--done)}.chart .c-open{fill:var(--open)}.chart .c-withdrawn{fill:var(--gone)}
        .answer{border-left:.25rem solid var(--done);background:var(--panel);padding:.1rem 1.1rem .4rem;margin:.8rem 0}
        .mark{font-size:.85rem}
        .broken{text-decoration:underline wavy var(--open)}.broken small{color:var(--open)}
        .notes{border-top:1px solid var(--line);margin-top:2.5rem;font-size:.95rem}
        @media (max-width:52rem){.page{display:block;padding:1rem}nav{position:static;max-height:none;border-bottom:1px solid var(--line)}
        dl{display:block}dd{margin:0 0 .5rem}}
        @media print{details::details-content{content-visibility:visible;block-size:auto;opacity:1}
        :root{--ink:#000;--soft:#444;--paper:#fff;--panel:#fff;--line:#999;--link:#000}.skip,nav{display:none}
        .page{display:block;max-width:none;padding:0}body{font-size:11pt}h2,h3{break-after:avoid}.answer{break-inside:auto}
        a{text-decoration:none}}
        """;

    public static string Hash { get; } = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)));
}
