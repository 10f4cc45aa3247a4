using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Speakers.Suggestions;

/// <summary>
/// Whether articles corroborate that two names that differ in a middle initial are one person: an article prints both for one speaker,
/// or articles give both the same roles and no others, mostly without the initial; and no third speaker has the name with another initial
/// or suffix. Two people of one name are one speaker where articles print it without initials: then there are other roles, too.
/// </summary>
internal static class Corroboration
{
    // Articles print an initial as a rule where it tells two people apart: the first without it may be of either.
    private const int MinTimesWithoutInitial = 4;

    // The most frequent ones: who has so many has other ones, too.
    private const int RolesMaxCount = 20;

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
        var (roles, others) = (
            await database.ReadRolesAsync(one.Id, cancellationToken), await database.ReadRolesAsync(other.Id, cancellationToken));
        var shared = roles.SelectMany(role => others.Where(role.IsSame).Select(its => role.Text.Length < its.Text.Length ? role : its))
            .ToList();
        if (await database.ArePrintedTogetherAsync(one, other, cancellationToken))
        {
            return roles.Count == 0 || others.Count == 0 || shared.Count > 0 ? "An article prints both names for one speaker." : null;
        }

        var areAll = roles.TrueForAll(role => others.Exists(role.IsSame)) && others.TrueForAll(role => roles.Exists(role.IsSame));
        var (plain, initialed) = one.OwnNames.Any(name => name.Initials.Length == 0) ? (roles, others) : (others, roles);
        var isEnough = areAll && plain.Sum(role => role.Articles) >= MinTimesWithoutInitial * initialed.Sum(role => role.Articles);
        return isEnough && shared.Find(role => role.IsDistinctive) is { } distinctive
            ? $"Articles give both the role '{distinctive.Text}' and no other."
            : null;
    }

    private static Task<bool> ArePrintedTogetherAsync(
        this NewsDbContext database, ComparedSpeaker one, ComparedSpeaker other, CancellationToken cancellationToken) =>
        database.SpeakerAliases.AnyAsync(
            alias => (alias.SpeakerId == one.Id && alias.NameKey == NameKey.Of(other.Name))
                || (alias.SpeakerId == other.Id && alias.NameKey == NameKey.Of(one.Name)),
            cancellationToken);

    // Titles are those of many.
    private static async Task<List<PrintedRole>> ReadRolesAsync(
        this NewsDbContext database, long speakerId, CancellationToken cancellationToken)
    {
        var roles = await database.SpeakerRoles.Where(role => role.SpeakerId == speakerId).GroupBy(role => role.Text)
            .OrderByDescending(same => same.Count()).ThenBy(same => same.Key)
            .Select(same => new PrintedRole(same.Key, same.Count())).Take(RolesMaxCount).ToListAsync(cancellationToken);
        return roles.FindAll(role => !role.IsTitle);
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

/// <summary>A role of a speaker, and the number of articles that give it.</summary>
internal sealed record PrintedRole(string Text, int Articles)
{
    /// <summary>Whether it is a title only ("Senator").</summary>
    public bool IsTitle => NameKey.Of(Text).Split(' ').All(Honorifics.Has);

    /// <summary>Whether it says more than that somebody is a "director".</summary>
    public bool IsDistinctive => Text.Contains(' ');

    /// <summary>A "Senate Minority Leader" is a "minority leader", too.</summary>
    public bool IsSame(PrintedRole other)
    {
        var (longer, shorter) = Text.Length > other.Text.Length ? (Text, other.Text) : (other.Text, Text);
        return $" {longer}".EndsWith($" {shorter}", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>The last role and the last suggestion that were looked at.</summary>
internal sealed record CorroborationProgress(long RoleId, long SuggestionId);
