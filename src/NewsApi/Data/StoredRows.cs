using NewsApi.Model;

namespace NewsApi.Data;

/// <summary>Rows that many readers find by their ids.</summary>
internal static class StoredRows
{
    public static readonly PreparedQuery<Article, long> Articles = new(
        (database, id) => database.Articles.Where(article => article.Id == id));

    /// <summary>By the id of the article.</summary>
    public static readonly PreparedQuery<ArticleText, long> Texts = new(
        (database, id) => database.ArticleTexts.Where(text => text.ArticleId == id));

    public static readonly PreparedQuery<Quote, long> Quotes = new(
        (database, id) => database.Quotes.Where(quote => quote.Id == id));

    public static readonly PreparedQuery<Speaker, long> Speakers = new(
        (database, id) => database.Speakers.Where(speaker => speaker.Id == id));

    public static readonly PreparedQuery<Outlet, long> Outlets = new(
        (database, id) => database.Outlets.Where(outlet => outlet.Id == id));
}
