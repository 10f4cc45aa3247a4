using System.Globalization;
using AngleSharp.Html.Dom;
using NewsApi.Data;
using SmartReader;

namespace NewsApi.Articles.Html;

/// <summary>Finds the article in a web page.</summary>
internal static class HtmlArticles
{
    // The reader wants an address to which links are relative; none of them is followed.
    private const string NoAddress = "https://page.invalid/";

    // What takes seconds takes one processor at a time, whoever sends how many.
    private static readonly SemaphoreSlim LargePages = new(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The article as a client would have sent it; with an empty text where the page has none.</summary>
    /// <exception cref="BadHttpRequestException">The page is too large (413).</exception>
    /// <exception cref="StoreBusyException">Too many large pages wait to be read.</exception>
    public static async Task<ArticleRequest> ExtractAsync(string html, CancellationToken cancellationToken)
    {
        if (!HtmlPages.IsLarge(html))
        {
            return Extract(html);
        }

        if (!await LargePages.WaitAsync(Patience, cancellationToken))
        {
            throw new StoreBusyException("Too many large pages wait to be read.");
        }

        try
        {
            return Extract(html);
        }
        finally
        {
            LargePages.Release();
        }
    }

    private static ArticleRequest Extract(string html)
    {
        var page = HtmlPages.Parse(html);
        var (address, heading) = (AddressOf(page), HeadingOf(page));
        var blocks = new List<HtmlBlock>();
        using var reader = new Reader(address ?? NoAddress, page);
        reader.AddCustomOperationEnd(content => blocks = HtmlBlocks.Of(content));
        var found = reader.GetArticle();

        // Titles of windows have the name of the site in them.
        var headline = heading is not null && found.Title.Contains(heading, StringComparison.OrdinalIgnoreCase) ? heading : found.Title;
        return new ArticleRequest
        {
            Text = HtmlBlocks.IsArticle(blocks) ? HtmlBlocks.Write(blocks, [found.Title, headline, found.Byline]) : "",
            Headline = Fit(headline, Model.Article.HeadlineMaxLength),
            Byline = Fit(found.Byline ?? found.Author, Model.Article.BylineMaxLength),
            Source = Fit(found.SiteName, Model.Article.SourceMaxLength),
            Url = Fit(address, Model.Article.UrlMaxLength),
            Language = LanguageTags.IsWellFormed(found.Language) ? Fit(found.Language, Model.Article.LanguageMaxLength) : null,
            PublishedAt = Write(found.PublicationDate),
        };
    }

    private static string? AddressOf(IHtmlDocument page) =>
        Uri.TryCreate(page.QuerySelector("link[rel=canonical][href]")?.GetAttribute("href"), UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
            ? address.AbsoluteUri
            : null;

    private static string? HeadingOf(IHtmlDocument page) =>
        page.QuerySelectorAll("h1").Select(heading => string.Join(' ', heading.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(text => text.Length > 0).ToList() is [var only] ? only : null;

    // What the page says at too great length is not what it says of itself.
    private static string? Fit(string? value, int maxLength) =>
        string.IsNullOrWhiteSpace(value) || value.Length > maxLength ? null : value.Trim();

    private static string? Write(DateTime? time) => time switch
    {
        null => null,
        { Kind: DateTimeKind.Local } local => Write(local.ToUniversalTime()),
        { } utc => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    };
}
