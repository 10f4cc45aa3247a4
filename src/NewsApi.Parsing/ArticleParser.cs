using NewsApi.Parsing.Quotations;
using NewsApi.Parsing.Structure;

namespace NewsApi.Parsing;

/// <summary>Reads the plain text of a news article. Never throws on any text; takes time linear in its length.</summary>
public static class ArticleParser
{
    /// <summary>The version of the results: another one whenever the same text may give another result.</summary>
    public const string Version = "16";

    /// <summary>Parses <paramref name="text"/> in two phases: its structure, then who said what in it.</summary>
    public static ParsedArticle Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var layout = ArticleLayout.Read(text);
        var found = QuoteFinder.Find(text, layout);

        return new ParsedArticle
        {
            Text = text,
            Headline = layout.Headline,
            Language = found.Language,
            Byline = layout.Byline,
            Dateline = layout.Dateline,
            Lead = layout.Lead,
            Sections = layout.Sections,
            Quotes = found.Quotes,
            Speakers = found.Speakers,
            Diagnostics = found.Diagnostics,
        };
    }
}
