using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>Replaces the speakers and outlets of a new article with the stored ones that have the same keys.</summary>
internal static class StoredNameResolver
{
    public static async Task ResolveAsync(
        NewsDbContext database, Article article, DateTime now, CancellationToken cancellationToken)
    {
        var speakers = await LoadSpeakersAsync(database, article, now, cancellationToken);
        var outlets = await LoadOutletsAsync(database, article, cancellationToken);

        article.Outlet = article.Outlet is null ? null : outlets[article.Outlet.NameKey];
        foreach (var quote in article.Quotes)
        {
            quote.Speaker = quote.Speaker is null ? null : speakers[quote.Speaker.NameKey];
            quote.ReportedBy = quote.ReportedBy is null ? null : outlets[quote.ReportedBy.NameKey];
        }

        foreach (var role in article.Roles)
        {
            role.Speaker = speakers[role.Speaker.NameKey];
        }
    }

    private static async Task<Dictionary<string, Speaker>> LoadSpeakersAsync(
        NewsDbContext database, Article article, DateTime now, CancellationToken cancellationToken)
    {
        var named = article.Quotes.Select(quote => quote.Speaker).OfType<Speaker>().Distinct().ToList();
        var keys = named.Select(speaker => speaker.NameKey).Distinct().ToList();
        if (keys.Count == 0)
        {
            return [];
        }

        var stored = await database.Speakers.AsNoTracking().Include(speaker => speaker.Aliases)
            .Where(speaker => keys.Contains(speaker.NameKey)).ToDictionaryAsync(speaker => speaker.NameKey, cancellationToken);
        foreach (var speaker in named)
        {
            if (stored.TryGetValue(speaker.NameKey, out var known))
            {
                AddAliases(known, speaker, now);
            }
            else
            {
                (speaker.CreatedAt, speaker.UpdatedAt) = (now, now);
                stored.Add(speaker.NameKey, speaker);
            }
        }

        return stored;
    }

    private static void AddAliases(Speaker known, Speaker named, DateTime now)
    {
        var news = named.Aliases.Where(alias => known.Aliases.TrueForAll(old => old.NameKey != alias.NameKey)).ToList();
        if (news.Count == 0)
        {
            return;
        }

        known.Aliases.AddRange(news.Select(alias => new SpeakerAlias { Name = alias.Name, NameKey = alias.NameKey }));
        known.Version++;
        known.UpdatedAt = now;
    }

    private static async Task<Dictionary<string, Outlet>> LoadOutletsAsync(
        NewsDbContext database, Article article, CancellationToken cancellationToken)
    {
        var named = article.Quotes.Select(quote => quote.ReportedBy).Append(article.Outlet).OfType<Outlet>()
            .DistinctBy(outlet => outlet.NameKey).ToList();
        var keys = named.Select(outlet => outlet.NameKey).ToList();
        if (keys.Count == 0)
        {
            return [];
        }

        var stored = await database.Outlets.AsNoTracking().Where(outlet => keys.Contains(outlet.NameKey))
            .ToDictionaryAsync(outlet => outlet.NameKey, cancellationToken);
        named.ForEach(outlet => stored.TryAdd(outlet.NameKey, outlet));
        return stored;
    }
}
