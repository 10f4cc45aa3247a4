using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>Stores a new article without the change tracker: it is known that all of it is new.</summary>
internal static class ArticleRows
{
    /// <summary>Inserts the article with all that belongs to it, and what is new of its speakers and outlets.</summary>
    public static void InsertWhole(this NewsDbContext database, Article article)
    {
        database.StoreNames(article);
        article.OutletId = article.Outlet?.Id;
        database.InsertRows([article], (one, id) => one.Id = id);
        article.Body.ArticleId = article.Id;
        database.InsertRows([article.Body]);
        article.Tags.ForEach(tag => tag.ArticleId = article.Id);
        database.InsertRows(article.Tags);
        article.Roles.ForEach(role => (role.ArticleId, role.SpeakerId) = (article.Id, role.Speaker.Id));
        database.InsertRows(article.Roles, (role, id) => role.Id = id);
        database.StoreParts(article, article.Sections, article.Quotes);
    }

    /// <summary>Inserts the speakers, their names and the outlets that are new, and updates what gets more names.</summary>
    public static void StoreNames(this NewsDbContext database, Article article)
    {
        var speakers = article.SpeakersOf();
        var known = speakers.FindAll(speaker => speaker.Id != 0 && speaker.Aliases.Exists(alias => alias.SpeakerId == 0));
        database.InsertRows(speakers.FindAll(speaker => speaker.Id == 0), (speaker, id) => speaker.Id = id);
        database.UpdateRows(known);
        foreach (var speaker in speakers)
        {
            var aliases = speaker.Aliases.FindAll(alias => alias.SpeakerId == 0);
            aliases.ForEach(alias => alias.SpeakerId = speaker.Id);
            database.InsertRows(aliases);
        }

        database.InsertRows(article.OutletsOf().FindAll(outlet => outlet.Id == 0), (outlet, id) => outlet.Id = id);
    }

    public static List<Speaker> SpeakersOf(this Article article) =>
        [.. article.Quotes.Select(quote => quote.Speaker).OfType<Speaker>().Distinct()];

    public static List<Outlet> OutletsOf(this Article article) =>
        [.. article.Quotes.Select(quote => quote.ReportedBy).Append(article.Outlet).OfType<Outlet>().Distinct()];
}
