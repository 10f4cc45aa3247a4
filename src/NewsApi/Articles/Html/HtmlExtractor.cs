using System.Globalization;
using AngleSharp.Html.Dom;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using Reader = SmartReader.Reader;

namespace NewsApi.Articles.Html;

/// <summary>Extracts articles from web pages.</summary>
internal sealed class HtmlExtractor : IDisposable
{
    // SmartReader requires a base address for relative links. No link is followed.
    private const string NoAddress = "https://page.invalid/";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    // Only one large page is read at a time.
    private readonly SemaphoreSlim _largePages = new(1);

    /// <summary>Returns the article as a JSON request would contain it; its text is empty if the page contains no article.</summary>
    /// <exception cref="BadHttpRequestException">The page is too large (413).</exception>
    /// <exception cref="StoreBusyException">A large page could not be read within the timeout.</exception>
    public async Task<ArticleRequest> ExtractAsync(string html, CancellationToken cancellationToken)
    {
        if (!HtmlPageParser.HasManyTags(html))
        {
            return await ReadAsync(html, cancellationToken);
        }

        if (!await _largePages.WaitAsync(Timeout, cancellationToken))
        {
            throw new StoreBusyException("Too many large pages wait to be read.");
        }

        try
        {
            return await ReadAsync(html, cancellationToken);
        }
        finally
        {
            _largePages.Release();
        }
    }

    public void Dispose() => _largePages.Dispose();

    private static async Task<ArticleRequest> ReadAsync(string html, CancellationToken cancellationToken)
    {
        using var page = HtmlPageParser.Parse(html, cancellationToken);
        var (address, heading, metadata) = (AddressOf(page), new PageHeadline(page), new PageMetadata(page));
        var (byline, publishedAt, site) = (metadata.Byline(), metadata.PublishedAt(), metadata.Site());
        var paragraphs = ShortArticle.Of(page);
        var isLarge = HtmlPageParser.IsLarge(page);
        var blocks = isLarge ? MainContent.Take(page) : [];
        cancellationToken.ThrowIfCancellationRequested();

        // Changes the page: all that is read of it stands above. Of a large page it finds only what is told besides the text.
        using var reader = new Reader(address ?? NoAddress, page);
        if (!isLarge)
        {
            reader.AddCustomOperationEnd(content => blocks = HtmlBlockReader.Of(content));
        }

        var found = await reader.GetArticleAsync(cancellationToken);

        site ??= Given(found.SiteName);
        var headline = heading.Of(metadata.TitleWithPrefix(found.Title, site), site);
        blocks = HtmlBlockReader.IsArticle(blocks) ? blocks : paragraphs;
        blocks = HtmlBlockReader.IsArticle(blocks) ? HtmlBlockReader.Without(blocks, [found.Title, headline, found.Byline]) : [];
        return new ArticleRequest
        {
            Text = PageText.Of(blocks),
            Headline = Fit(headline, Article.HeadlineMaxLength),
            Byline = Fit(Given(found.Byline) ?? byline ?? found.Author, Article.BylineMaxLength),
            Source = Fit(site, Article.SourceMaxLength),
            Url = Fit(address, Article.UrlMaxLength),
            Language = LanguageTags.IsWellFormed(found.Language) ? Fit(found.Language, Article.LanguageMaxLength) : null,
            PublishedAt = Write(publishedAt ?? found.PublicationDate),
        };
    }

    private static string? AddressOf(IHtmlDocument page) =>
        Uri.TryCreate(page.QuerySelector("link[rel=canonical][href]")?.GetAttribute("href"), UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
            ? address.AbsoluteUri
            : null;

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    // A value that exceeds its limit is ignored: it is unlikely to be correct.
    private static string? Fit(string? value, int maxLength) =>
        string.IsNullOrWhiteSpace(value) || value.Length > maxLength ? null : ControlCharacters.Remove(value.Trim());

    private static string? Write(DateTime? time) => time switch
    {
        null => null,
        { Kind: DateTimeKind.Local } local => Write(local.ToUniversalTime()),
        { } utc => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    };
}
