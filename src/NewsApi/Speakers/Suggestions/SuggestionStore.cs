using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Speakers.Suggestions;

/// <summary>Reads and writes what the <see cref="SuggestionFinder"/> compares and finds.</summary>
internal static class SuggestionStore
{
    // A key that more speakers share says nothing.
    public const int SharedMaxCount = 200;

    /// <summary>Who merges what is certain.</summary>
    public static readonly WriteRules Rules = new(Preconditions.None, new Principal("suggestions", "suggestions"));

    /// <summary>The oldest speakers that were not compared since they were stored or changed.</summary>
    public static Task<List<long>> ListUncomparedAsync(this NewsDbContext database, int count, CancellationToken cancellationToken) =>
        database.Speakers.WithoutMerged().Where(speaker => !speaker.IsCompared).OrderBy(speaker => speaker.Id)
            .Select(speaker => speaker.Id).Take(count).ToListAsync(cancellationToken);

    /// <summary>Replaces the keys of speakers.</summary>
    public static async Task<int> StoreKeysAsync(
        this NewsDbContext database, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var speakers = await ComparedSpeaker.ReadAsync(database.Speakers.Where(speaker => ids.Contains(speaker.Id)), cancellationToken);
        await database.SpeakerMatchKeys.Where(key => ids.Contains(key.SpeakerId)).ExecuteDeleteAsync(cancellationToken);
        database.InsertRows(
            speakers.SelectMany(speaker => speaker.Keys.Select(key => new SpeakerMatchKey { Key = key, SpeakerId = speaker.Id })).ToList());
        return speakers.Count;
    }

    /// <summary>The pairs of these speakers and others that may be one person and were not suggested before.</summary>
    public static async Task<List<SpeakerMatch>> FindMatchesAsync(
        this NewsDbContext database, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var matches = new List<SpeakerMatch>();
        foreach (var speaker in await ComparedSpeaker.ReadAsync(database.Speakers.Where(one => ids.Contains(one.Id)), cancellationToken))
        {
            var others = await database.ListSharingAsync(speaker, cancellationToken);
            foreach (var match in SpeakerComparison.Find(speaker, others))
            {
                if (!await database.IsSuggestedAsync(match.Pair, cancellationToken)
                    && !await database.AreQuotedTogetherAsync(speaker, match.Other, cancellationToken))
                {
                    var roles = await database.ListSharedRolesAsync(match, cancellationToken);
                    matches.Add(match with { Evidence = [.. match.Evidence, .. roles] });
                }
            }
        }

        return [.. matches.DistinctBy(match => match.Pair)];
    }

    /// <summary>Adds suggestions, unless a speaker was removed or merged since, or another server added the pair.</summary>
    public static async Task<List<SpeakerMatch>> AddAsync(
        this NewsDbContext database, IReadOnlyList<SpeakerMatch> matches, DateTime now, CancellationToken cancellationToken)
    {
        var ids = matches.SelectMany(match => new[] { match.One.Id, match.Other.Id }).Distinct().ToList();
        var known = (await database.Speakers.WithoutMerged().Where(speaker => ids.Contains(speaker.Id)).Select(speaker => speaker.Id)
            .ToListAsync(cancellationToken)).ToHashSet();
        var suggested = (await database.SpeakerSuggestions.Where(one => ids.Contains(one.FirstId))
            .Select(one => new { one.FirstId, one.SecondId }).ToListAsync(cancellationToken))
            .ConvertAll(one => (one.FirstId, one.SecondId)).ToHashSet();
        List<SpeakerMatch> added =
        [
            .. matches.Where(match => known.Contains(match.One.Id) && known.Contains(match.Other.Id) && !suggested.Contains(match.Pair)),
        ];
        database.SpeakerSuggestions.AddRange(added.Select(match => new SpeakerSuggestion
        {
            FirstId = match.Pair.First,
            SecondId = match.Pair.Second,
            Rule = match.Name.Rule,
            Score = match.Name.Score,
            Evidence = [match.Name.Evidence, .. match.Evidence],
            Status = match.Name.IsCertain ? SuggestionStatus.Automatic : SuggestionStatus.Open,
            CreatedAt = now,
            UpdatedAt = now,
        }));
        await database.SaveChangesAsync(cancellationToken);
        return added;
    }

    /// <summary>Remembers that two speakers are two; the caller saves it.</summary>
    public static async Task DismissAsync(
        this NewsDbContext database, Speaker one, Speaker other, DateTime now, CancellationToken cancellationToken)
    {
        var pair = one.Id < other.Id ? (one.Id, other.Id) : (other.Id, one.Id);
        if (await database.IsSuggestedAsync(pair, cancellationToken))
        {
            return;
        }

        database.SpeakerSuggestions.Add(new SpeakerSuggestion
        {
            FirstId = pair.Item1,
            SecondId = pair.Item2,
            Rule = "separated",
            Evidence = ["A client took the two apart."],
            Status = SuggestionStatus.Dismissed,
            CreatedAt = now,
            UpdatedAt = now,
        });
    }

    /// <summary>Whether an article quotes both: it takes them for two people.</summary>
    public static Task<bool> AreQuotedTogetherAsync(
        this NewsDbContext database, ComparedSpeaker one, ComparedSpeaker other, CancellationToken cancellationToken)
    {
        var (rare, frequent) = one.QuoteCount < other.QuoteCount ? (one.Id, other.Id) : (other.Id, one.Id);
        return database.Quotes.Where(quote => quote.SpeakerId == rare).AnyAsync(
            quote => database.Quotes.Any(its => its.ArticleId == quote.ArticleId && its.SpeakerId == frequent), cancellationToken);
    }

    private static async Task<List<ComparedSpeaker>> ListSharingAsync(
        this NewsDbContext database, ComparedSpeaker speaker, CancellationToken cancellationToken)
    {
        var keys = speaker.Keys;
        var shared = await database.SpeakerMatchKeys.Where(key => keys.Contains(key.Key)).GroupBy(key => key.Key)
            .Where(same => same.Count() <= SharedMaxCount).Select(same => same.Key).ToListAsync(cancellationToken);

        // In one query with the next, SQLite looks for the keys of all speakers.
        var ids = await database.SpeakerMatchKeys.Where(key => shared.Contains(key.Key) && key.SpeakerId != speaker.Id)
            .Select(key => key.SpeakerId).Distinct().ToListAsync(cancellationToken);
        return await ComparedSpeaker.ReadAsync(database.Speakers.Where(one => ids.Contains(one.Id)), cancellationToken);
    }

    private static Task<bool> IsSuggestedAsync(
        this NewsDbContext database, (long First, long Second) pair, CancellationToken cancellationToken) =>
        database.SpeakerSuggestions.AnyAsync(one => one.FirstId == pair.First && one.SecondId == pair.Second, cancellationToken);

    private static async Task<List<string>> ListSharedRolesAsync(
        this NewsDbContext database, SpeakerMatch match, CancellationToken cancellationToken)
    {
        var (one, other) = match.Pair;
        var others = database.SpeakerRoles.Where(role => role.SpeakerId == other).Select(role => role.Text);
        var roles = await database.SpeakerRoles.Where(role => role.SpeakerId == one).Select(role => role.Text)
            .Intersect(others).ToListAsync(cancellationToken);
        return [.. roles.Order(StringComparer.Ordinal).Take(3).Select(role => $"Articles give both the role '{role}'.")];
    }
}
