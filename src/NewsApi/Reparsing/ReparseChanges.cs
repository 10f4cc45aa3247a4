using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Reparsing;

/// <summary>Compares the stored quotes of an article with what the parser reads.</summary>
internal sealed class ReparseChanges
{
    private readonly Dictionary<string, (long Id, string Name)> _speakers;

    private ReparseChanges(Dictionary<string, (long Id, string Name)> speakers) => _speakers = speakers;

    /// <summary>The changes that an edit makes, whose stored quotes have not given their ids to the new ones yet.</summary>
    public static async Task<ReparsedArticle> FindAsync(NewsDbContext database, PreparedChange edit, CancellationToken cancellationToken)
    {
        var keys = edit.Article.Quotes.Select(quote => quote.Speaker?.NameKey).OfType<string>().Distinct().ToList();
        return new ReparseChanges(await ResolveAsync(database, keys, cancellationToken)).Compare(edit);
    }

    private ReparsedArticle Compare(PreparedChange edit)
    {
        var known = edit.MatchedQuotes.Select(match => match.Part).ToHashSet();
        var kept = edit.MatchedQuotes.Select(match => match.Old).ToHashSet();
        var pairs = edit.MatchedQuotes.OrderBy(match => match.Old.Position)
            .Select(match => (match.Old.Locked, Change: Compare(match.Old, match.Part))).Where(pair => pair.Change is not null).ToList();
        return new ReparsedArticle
        {
            ArticleId = edit.Before.Id,
            Appeared =
            [
                .. edit.Article.Quotes.Where(quote => !known.Contains(quote)).Select(quote => quote.ToReading(SpeakerOf(quote)?.Name)),
            ],
            Vanished = [.. edit.Before.Quotes.Where(quote => !kept.Contains(quote)).Select(quote => quote.ToReading(quote.Speaker?.Name))],
            Changed = [.. pairs.Where(pair => !pair.Locked).Select(pair => pair.Change!)],
            Disagreed = [.. pairs.Where(pair => pair.Locked).Select(pair => pair.Change!)],
        };
    }

    // A corrected quote that the parser does not find was added to the new text by its words.
    private ReadingChange? Compare(Quote old, Quote part)
    {
        var isFound = !part.Locked;
        var (before, after) = (old.ToReading(old.Speaker?.Name), part.ToReading(SpeakerOf(part)?.Name));
        (string Name, bool Differs)[] members =
        [
            ("text", old.Text != part.Text),
            ("kind", old.Kind != part.Kind),
            ("speaker", old.SpeakerId != SpeakerOf(part)?.Id),
            ("cue", old.CueKey != part.CueKey),
            ("reportedBy", old.ReportedBy?.NameKey != part.ReportedBy?.NameKey),
            ("status", old.Status != part.Status),
        ];
        IReadOnlyList<string> differing = !isFound ? ["isQuote"]
            : [.. members.Where(member => member.Differs).Select(member => member.Name)];
        return differing.Count == 0 ? null : new ReadingChange
        {
            Members = differing,
            From = before,
            To = isFound ? after with { Id = old.Id } : null,
        };
    }

    // Nobody is stored of a new name yet: 0 is no id.
    private (long Id, string Name)? SpeakerOf(Quote part) => part.Speaker is not { } speaker ? null
        : _speakers.TryGetValue(speaker.NameKey, out var known) ? known
        : (0, speaker.Name);

    private static async Task<Dictionary<string, (long Id, string Name)>> ResolveAsync(
        NewsDbContext database, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var stored = await StoredNameResolver.FindSpeakersAsync(database, keys, cancellationToken);
        var roots = await database.FindRootsAsync(stored.Values.Select(speaker => speaker.Id), cancellationToken);
        var names = (await database.LoadTreesAsync(database.Speakers.AsNoTracking(), [.. roots.Values.Distinct()], cancellationToken))
            .ToDictionary(tree => tree.Root.Id, tree => tree.Root.Name);
        return stored.ToDictionary(one => one.Key, one => (roots[one.Value.Id], names[roots[one.Value.Id]]));
    }
}
