using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Speakers.Suggestions;

/// <summary>A speaker as it is compared with others.</summary>
internal sealed record ComparedSpeaker(long Id, string Name, int QuoteCount, IReadOnlyList<string> SameAs)
{
    /// <summary>The name, and the names that clients gave.</summary>
    public required IReadOnlyList<NameForm> OwnNames { get; init; }

    /// <summary>Other names that articles print.</summary>
    public required IReadOnlyList<NameForm> FoundNames { get; init; }

    public IEnumerable<NameForm> Names => OwnNames.Concat(FoundNames);

    public IReadOnlyList<string> Keys => [.. Names.SelectMany(MatchKeys.Of).Distinct()];

    /// <summary>Reads people that are not merged into others.</summary>
    public static async Task<List<ComparedSpeaker>> ReadAsync(IQueryable<Speaker> speakers, CancellationToken cancellationToken)
    {
        var read = await speakers.AsNoTracking().WithoutMerged().Where(speaker => speaker.Kind == SpeakerKind.Person)
            .Include(speaker => speaker.Aliases).ToListAsync(cancellationToken);
        return read.ConvertAll(Of);
    }

    private static ComparedSpeaker Of(Speaker speaker)
    {
        var own = speaker.Aliases.Where(alias => alias.Origin == AliasOrigin.Given).Select(alias => alias.Name).Prepend(speaker.Name)
            .Distinct().ToList();

        // A last name alone is an alias of everybody who has it; "Ada Okafor" is one of "Ada Okafor Jr.", who may be another.
        var derived = own.Select(name => NameKey.Of(PersonName.WithoutSuffix(name))).ToHashSet();
        var found = speaker.Aliases.Where(alias => !derived.Contains(alias.NameKey)).Select(alias => alias.Name).Except(own)
            .Select(NameForm.Of).OfType<NameForm>().Where(name => name.Words.Count > 1);
        return new ComparedSpeaker(speaker.Id, speaker.Name, speaker.QuoteCount, speaker.SameAs)
        {
            OwnNames = [.. own.Select(NameForm.Of).OfType<NameForm>()],
            FoundNames = [.. found],
        };
    }
}
