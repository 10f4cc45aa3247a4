using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Speakers.Suggestions;

/// <summary>
/// Whether articles corroborate that two names that differ in a middle initial are one person: an article prints both for one speaker,
/// or articles give both the same role, and no third speaker has the name with another initial or suffix.
/// </summary>
internal static class Corroboration
{
    // "Mr." is the role of many.
    private const int RoleMinLength = 4;

    /// <summary>The open suggestions that articles corroborate, of those that are new or whose speakers have new roles.</summary>
    public static async Task<List<CorroboratedPair>> FindCorroboratedAsync(
        this NewsDbContext database, CorroborationProgress seen, CancellationToken cancellationToken)
    {
        var named = database.SpeakerRoles.Where(role => role.Id > seen.RoleId).Select(role => role.SpeakerId);
        var open = await database.SpeakerSuggestions.AsNoTracking()
            .Where(one => one.Status == SuggestionStatus.Open && one.Rule == NameComparison.MiddleInitialRule)
            .Where(one => one.Id > seen.SuggestionId || named.Contains(one.FirstId) || named.Contains(one.SecondId))
            .Select(one => new { one.Id, one.FirstId, one.SecondId }).ToListAsync(cancellationToken);
        if (open.Count == 0)
        {
            return [];
        }

        var ids = open.SelectMany(one => new[] { one.FirstId, one.SecondId }).Distinct().ToList();
        var people = (await ComparedSpeaker.ReadAsync(database.Speakers.Where(speaker => ids.Contains(speaker.Id)), cancellationToken))
            .ToDictionary(speaker => speaker.Id);
        var found = new List<CorroboratedPair>();
        foreach (var pair in open.Where(one => people.ContainsKey(one.FirstId) && people.ContainsKey(one.SecondId)))
        {
            var (one, other) = (people[pair.FirstId], people[pair.SecondId]);
            if (await database.FindEvidenceAsync(one, other, cancellationToken) is { } evidence
                && !await database.AreQuotedTogetherAsync(one, other, cancellationToken)
                && !await database.HasRivalAsync(one, other, cancellationToken))
            {
                found.Add(new CorroboratedPair(pair.Id, evidence));
            }
        }

        return found;
    }

    /// <summary>What the database has so far.</summary>
    public static async Task<CorroborationProgress> ReadProgressAsync(this NewsDbContext database, CancellationToken cancellationToken) =>
        new(
            await database.SpeakerRoles.IgnoreQueryFilters().MaxAsync(role => (long?)role.Id, cancellationToken) ?? 0,
            await database.SpeakerSuggestions.MaxAsync(one => (long?)one.Id, cancellationToken) ?? 0);

    private static async Task<string?> FindEvidenceAsync(
        this NewsDbContext database, ComparedSpeaker one, ComparedSpeaker other, CancellationToken cancellationToken)
    {
        var arePrintedTogether = await database.SpeakerAliases.AnyAsync(
            alias => (alias.SpeakerId == one.Id && alias.NameKey == NameKey.Of(other.Name))
                || (alias.SpeakerId == other.Id && alias.NameKey == NameKey.Of(one.Name)),
            cancellationToken);
        return arePrintedTogether ? "An article prints both names for one speaker."
            : await database.FindSharedRoleAsync(one, other, cancellationToken) is { } role ? $"Articles give both the role '{role}'."
            : null;
    }

    // A "Senate Minority Leader" is a "minority leader", too. Who is quoted often has many roles: they are looked up, not read.
    private static async Task<string?> FindSharedRoleAsync(
        this NewsDbContext database, ComparedSpeaker one, ComparedSpeaker other, CancellationToken cancellationToken)
    {
        var (rare, frequent) = one.QuoteCount < other.QuoteCount ? (one.Id, other.Id) : (other.Id, one.Id);
        var roles = await database.SpeakerRoles.Where(role => role.SpeakerId == rare).Select(role => role.Text).Distinct()
            .ToListAsync(cancellationToken);
        var forms = roles.SelectMany(TailsOf).Where(role => role.Length >= RoleMinLength)
            .SelectMany(role => new[] { role, role.ToLowerInvariant() }).Distinct().ToList();
        return await database.SpeakerRoles.Where(role => role.SpeakerId == frequent && forms.Contains(role.Text))
            .Select(role => role.Text).Order().FirstOrDefaultAsync(cancellationToken);
    }

    private static IEnumerable<string> TailsOf(string role)
    {
        for (var at = 0; at >= 0; at = role.IndexOf(' ', at + 1))
        {
            yield return role[at..].TrimStart();
        }
    }

    // Merged speakers have their keys, too.
    private static async Task<bool> HasRivalAsync(
        this NewsDbContext database, ComparedSpeaker one, ComparedSpeaker other, CancellationToken cancellationToken)
    {
        var pair = one.OwnNames.SelectMany(name => other.OwnNames.Select(its => (One: name, Other: its)))
            .FirstOrDefault(names => NameComparison.Compare(names.One, names.Other)?.Rule == NameComparison.MiddleInitialRule);
        if (pair.One is null || pair.One.IsDoubtful || pair.Other.IsDoubtful || pair.One.BeginsWithInitial || pair.Other.BeginsWithInitial)
        {
            return true;
        }

        var key = MatchKeys.OfEnds(pair.One);
        var names = await database.SpeakerMatchKeys.Where(same => same.Key == key).OrderBy(same => same.SpeakerId)
            .Join(database.Speakers, same => same.SpeakerId, speaker => speaker.Id, (_, speaker) => speaker.Name)
            .Take(SuggestionStore.SharedMaxCount + 1).ToListAsync(cancellationToken);
        string[] letters = ["", pair.One.MiddleLetters, pair.Other.MiddleLetters];
        return names.Count > SuggestionStore.SharedMaxCount || names.Select(NameForm.Of).OfType<NameForm>().Any(name =>
            name.Words[0] == pair.One.Words[0] && name.Words[^1] == pair.One.Words[^1]
            && (name.Generation != pair.One.Generation || !letters.Contains(name.MiddleLetters)));
    }
}

/// <summary>A suggestion that articles corroborate, and how.</summary>
internal sealed record CorroboratedPair(long SuggestionId, string Evidence);

/// <summary>The last role and the last suggestion that were looked at.</summary>
internal sealed record CorroborationProgress(long RoleId, long SuggestionId);
