using System.Text.Json;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Quotes;

namespace NewsApi.Articles;

internal static class HistoricalQuotes
{
    /// <summary>Returns a page of the quotes of an earlier state of an article, which is in memory.</summary>
    public static Slice<QuoteResponse> PageOf(Article article, PageRequest page)
    {
        var list = ListPage.Of(page, "position");
        var quotes = article.Quotes.OrderBy(quote => quote.Position).ToList();
        var start = page.After is { } after ? quotes.FindIndex(quote => quote.Position > after.Keys[0].GetInt32()) : page.Skip;
        var items = start < 0 ? [] : quotes.Skip(start).Take(page.PageSize).ToList();
        var hasMore = items.Count > 0 && items[^1] != quotes[^1];
        return new Slice<QuoteResponse>(
            [.. items.Select(quote => quote.ToResponse())], page.Count == CountMode.None ? null : quotes.Count)
        {
            Next = hasMore
                ? new CursorPosition(
                    "", list.Sort, [JsonSerializer.SerializeToElement(items[^1].Position), JsonSerializer.SerializeToElement(items[^1].Id)])
                : null,
        };
    }
}
