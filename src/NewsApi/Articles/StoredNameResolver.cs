using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>Replaces the speakers and outlets of articles with the stored ones that have the same keys.</summary>
internal static class StoredNameResolver
{
    public static async Task ResolveAsync(
        NewsDbContext database, IReadOnlyList<Article> articles, DateTime now, CancellationToken cancellationToken)
    {
        var speakers = await LoadSpeakersAsync(database, articles, now, cancellationToken);
        var outlets = await LoadOutletsAsync(database, articles, cancellationToken);
        foreach (var article in articles)
        {
            article.Outlet = article.Outlet is null ? null : outlets[article.Outlet.NameKey];
            Resolve(article.Quotes, speakers, outlets);
            article.Roles.ForEach(role => role.Speaker = speakers[role.Speaker.NameKey].Named);
        }
    }

    private static void Resolve(
        List<Quote> quotes, Dictionary<string, (Speaker Named, Speaker Root)> speakers, Dictionary<string, Outlet> outlets)
    {
        foreach (var quote in quotes)
        {
            quote.ReportedBy = quote.ReportedBy is null ? null : outlets[quote.ReportedBy.NameKey];
            if (quote.Speaker is { } speaker)
            {
                var (named, root) = speakers[speaker.NameKey];
                var wasMoved = speaker.Id != 0 && named == root;
                (quote.Speaker, quote.NamedId) = (root, named != root ? named.Id : wasMoved ? quote.NamedId : null);
            }
        }
    }

    // Whom each name means; and who it is, where that speaker was merged into another.
    private static async Task<Dictionary<string, (Speaker Named, Speaker Root)>> LoadSpeakersAsync(
        NewsDbContext database, IReadOnlyList<Article> articles, DateTime now, CancellationToken cancellationToken)
    {
        // A corrected quote has another speaker than the one whose roles the article gives.
        var named = articles.SelectMany(article => article.Quotes.Select(quote => quote.Speaker).OfType<Speaker>()
            .Concat(article.Roles.Select(role => role.Speaker))).Distinct().ToList();
        var keys = named.Select(speaker => speaker.NameKey).Distinct().ToList();
        if (keys.Count == 0)
        {
            return [];
        }

        var stored = await FindSpeakersAsync(database, keys, cancellationToken);
        foreach (var speaker in named)
        {
            if (stored.TryGetValue(speaker.NameKey, out var known))
            {
                AddAliases(known, speaker);
            }
            else
            {
                (speaker.CreatedAt, speaker.UpdatedAt) = (now, now);
                stored.Add(speaker.NameKey, speaker);
            }
        }

        var roots = await FindRootsAsync(database, stored.Values, cancellationToken);
        return stored.ToDictionary(name => name.Key, name => (name.Value, roots.GetValueOrDefault(name.Value.Id, name.Value)));
    }

    private static async Task<Dictionary<long, Speaker>> FindRootsAsync(
        NewsDbContext database, IEnumerable<Speaker> speakers, CancellationToken cancellationToken)
    {
        var merged = speakers.Where(speaker => speaker.MergedIntoId is not null).Select(speaker => speaker.Id).ToList();
        if (merged.Count == 0)
        {
            return [];
        }

        var roots = await database.FindRootsAsync(merged, cancellationToken);
        var known = speakers.DistinctBy(speaker => speaker.Id).Where(speaker => speaker.Id != 0).ToDictionary(speaker => speaker.Id);
        var missing = roots.Values.Where(id => !known.ContainsKey(id)).ToList();
        (await database.Speakers.AsNoTracking().Where(speaker => missing.Contains(speaker.Id)).ToListAsync(cancellationToken))
            .ForEach(speaker => known.Add(speaker.Id, speaker));
        return roots.ToDictionary(root => root.Key, root => known[root.Value]);
    }

    /// <summary>Finds speakers by the keys of their names, else by the aliases that clients gave; merged speakers too.</summary>
    public static async Task<Dictionary<string, Speaker>> FindSpeakersAsync(
        NewsDbContext database, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var stored = await database.Compiled<Queries>().Named(database, [.. keys])
            .ToDictionaryAsync(speaker => speaker.NameKey, cancellationToken: cancellationToken);
        var unknown = keys.Where(key => !stored.ContainsKey(key)).ToList();
        var given = unknown.Count == 0 ? [] : await database.SpeakerAliases
            .Where(alias => alias.Origin == AliasOrigin.Given && unknown.Contains(alias.NameKey))
            .GroupBy(alias => alias.NameKey).Select(same => new { Key = same.Key, SpeakerId = same.Min(alias => alias.SpeakerId) })
            .ToDictionaryAsync(alias => alias.Key, alias => alias.SpeakerId, cancellationToken);
        if (given.Count > 0)
        {
            var ids = given.Values.ToList();
            var found = stored.Values.ToDictionary(speaker => speaker.Id);
            (await database.Speakers.AsNoTracking().IgnoreQueryFilters().Include(speaker => speaker.Aliases)
                .Where(speaker => ids.Contains(speaker.Id)).ToListAsync(cancellationToken))
                .ForEach(speaker => found.TryAdd(speaker.Id, speaker));
            given.ToList().ForEach(alias => stored.Add(alias.Key, found[alias.Value]));
        }

        return stored;
    }

    // Names that articles print are no edit of the speaker: its version stays.
    private static void AddAliases(Speaker known, Speaker named)
    {
        var news = named.Aliases.Where(alias => known.Aliases.TrueForAll(old => old.NameKey != alias.NameKey)).ToList();
        known.Aliases.AddRange(news.Select(alias => new SpeakerAlias { Name = alias.Name, NameKey = alias.NameKey }));
    }

    private static async Task<Dictionary<string, Outlet>> LoadOutletsAsync(
        NewsDbContext database, IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        var named = articles.SelectMany(article => article.Quotes.Select(quote => quote.ReportedBy).Append(article.Outlet)).OfType<Outlet>()
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

    private sealed class Queries
    {
        public Func<NewsDbContext, string[], IAsyncEnumerable<Speaker>> Named { get; } =
            EF.CompileAsyncQuery<NewsDbContext, string[], Speaker>((database, keys) => database.Speakers
                .AsNoTracking().IgnoreQueryFilters().Include(speaker => speaker.Aliases).Where(speaker => keys.Contains(speaker.NameKey)));
    }
}
