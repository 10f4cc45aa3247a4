using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Parsing;
using NewsApi.Quotes;

namespace NewsApi.Corrections;

/// <summary>Finds who may have said a quote, for those who review it.</summary>
internal sealed class QuoteCandidates(NewsDbContext database)
{
    /// <summary>
    /// The candidates of the parser, then the others whom the article quotes, the nearest first; null when there is no such quote.
    /// </summary>
    public async Task<CandidateList?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        if (await database.Quotes.WithNames().SingleOrDefaultAsync(quote => quote.Id == id, cancellationToken) is not { } quote)
        {
            return null;
        }

        var quotes = await database.Quotes.WithNames().Where(one => one.ArticleId == quote.ArticleId).OrderBy(one => one.Position)
            .ToListAsync(cancellationToken);
        var text = await database.ArticleTexts.Where(body => body.ArticleId == quote.ArticleId).Select(body => body.Text)
            .SingleAsync(cancellationToken);
        var named = await FindNamedAsync(quote.Candidates, cancellationToken);
        var quoted = quotes.Where(one => one.Speaker is not null && one.Id != id).Select(one => one.Speaker!).DistinctBy(one => one.Id)
            .Where(one => named.TrueForAll(other => other.Id != one.Id))
            .OrderBy(one => quotes.Where(said => said.SpeakerId == one.Id).Min(said => Math.Abs(said.Start - quote.Start)));
        return new CandidateList
        {
            Items =
            [
                .. named.Select(one => Describe(one.Id, one.Name, ["The parser found the name near the quote."])),
                .. quoted.Select(one => Describe(one.Id, one.Name, [])),
            ],
        };

        QuoteCandidate Describe(long? speakerId, string name, IReadOnlyList<string> reasons) => new()
        {
            SpeakerId = speakerId,
            Name = name,
            Reasons = [.. reasons, .. ReasonsOf(quote, speakerId, quotes), .. DistanceOf(quote, name, text)],
        };
    }

    // A name of which nobody is stored has no id.
    private async Task<List<(long? Id, string Name)>> FindNamedAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var stored = await StoredNameResolver.FindSpeakersAsync(
            database, [.. names.Select(NameKey.Of).Distinct()], cancellationToken);
        var roots = await database.FindRootsAsync(stored.Values.Select(speaker => speaker.Id), cancellationToken);
        var ids = roots.Values.Distinct().ToList();
        var known = await database.Speakers.Where(speaker => ids.Contains(speaker.Id))
            .ToDictionaryAsync(speaker => speaker.Id, speaker => speaker.Name, cancellationToken);
        return [.. names.Select(Of).DistinctBy(one => ((object?)one.Id) ?? one.Name)];

        (long? Id, string Name) Of(string name) =>
            stored.TryGetValue(NameKey.Of(name), out var speaker) ? (roots[speaker.Id], known[roots[speaker.Id]]) : (null, name);
    }

    private static IEnumerable<string> ReasonsOf(Quote quote, long? speakerId, List<Quote> quotes)
    {
        var others = quotes.FindAll(one => one.SpeakerId is not null && one.SpeakerId == speakerId && one.Id != quote.Id);
        if (others.Exists(one => one.Position == quote.Position - 1))
        {
            yield return "Said the quote before.";
        }

        if (others.Exists(one => one.Position == quote.Position + 1))
        {
            yield return "Said the quote behind it.";
        }

        if (others.Count > 0)
        {
            yield return $"Said {others.Count} other {(others.Count == 1 ? "quote" : "quotes")} of the article.";
        }
    }

    private static IEnumerable<string> DistanceOf(Quote quote, string name, string text)
    {
        var last = PersonName.Surname(name);
        var before = WordLimits.LastIndexOf(text, last, Math.Min(quote.Start, text.Length));
        if (before >= 0)
        {
            yield return $"Is named {quote.Start - before - last.Length} characters before the quote.";
        }
    }
}

/// <summary>Who may have said a quote, the most likely first.</summary>
internal sealed record CandidateList
{
    public required IReadOnlyList<QuoteCandidate> Items { get; init; }
}

/// <summary>Somebody who may have said a quote.</summary>
internal sealed record QuoteCandidate
{
    /// <summary>Null where nobody of the name is stored.</summary>
    /// <example>1</example>
    public required long? SpeakerId { get; init; }

    /// <example>Ada Okafor</example>
    public required string Name { get; init; }

    /// <summary>What speaks for it.</summary>
    /// <example>["Said the quote before."]</example>
    public required IReadOnlyList<string> Reasons { get; init; }
}
