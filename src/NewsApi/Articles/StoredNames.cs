using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>Puts the stored speakers and outlets in the place of an article's new ones, where they are known already.</summary>
internal static class StoredNames
{
    private static readonly PreparedQuery<Speaker, string> Speakers = new(
        (database, key) => database.Speakers.Where(speaker => speaker.NameKey == key));
    private static readonly PreparedQuery<SpeakerAlias, long> Aliases = new(
        (database, id) => database.SpeakerAliases.Where(alias => alias.SpeakerId == id));
    private static readonly PreparedQuery<Outlet, string> Outlets = new(
        (database, key) => database.Outlets.Where(outlet => outlet.NameKey == key));

    public static void Resolve(NewsDbContext database, Article article, DateTime now)
    {
        var speakers = LoadSpeakers(database, article, now);
        var outlets = LoadOutlets(database, article);

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

    private static Dictionary<string, Speaker> LoadSpeakers(NewsDbContext database, Article article, DateTime now)
    {
        var named = article.Quotes.Select(quote => quote.Speaker).OfType<Speaker>().Distinct().ToList();
        var keys = named.Select(speaker => speaker.NameKey).Distinct().ToList();
        if (keys.Count == 0)
        {
            return [];
        }

        var stored = new Dictionary<string, Speaker>();
        foreach (var key in keys)
        {
            if (FindSpeaker(database, key) is { } speaker)
            {
                stored.Add(key, speaker);
            }
        }

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

    private static Speaker? FindSpeaker(NewsDbContext database, string key)
    {
        if (Speakers.Read(database, key) is not [var speaker])
        {
            return null;
        }

        speaker.Aliases = Aliases.Read(database, speaker.Id);
        return speaker;
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

    private static Dictionary<string, Outlet> LoadOutlets(NewsDbContext database, Article article)
    {
        var named = article.Quotes.Select(quote => quote.ReportedBy).Append(article.Outlet).OfType<Outlet>()
            .DistinctBy(outlet => outlet.NameKey).ToList();
        var keys = named.Select(outlet => outlet.NameKey).ToList();
        if (keys.Count == 0)
        {
            return [];
        }

        var stored = new Dictionary<string, Outlet>();
        foreach (var key in keys)
        {
            if (Outlets.Read(database, key) is [var outlet])
            {
                stored.Add(key, outlet);
            }
        }

        named.ForEach(outlet => stored.TryAdd(outlet.NameKey, outlet));
        return stored;
    }
}
