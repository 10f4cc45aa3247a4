using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Quotes;
using NewsApi.Writes;

namespace NewsApi.Speakers;

/// <summary>Finds the speakers that names of clients mean.</summary>
internal static class NameLookup
{
    /// <summary>Whether a text in the place of a name is an id: it has only digits, which are no name of a speaker.</summary>
    public static bool IsId(string name) => NameKey.Of(name) is { Length: > 0 } key && key.All(char.IsAsciiDigit);

    /// <summary>
    /// The ids of the speakers that have each name in any form, merged speakers among them; an id means the speaker itself.
    /// </summary>
    public static async Task<ILookup<string, long>> FindByNamesAsync(
        this NewsDbContext database, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var (ids, texts) = (names.Where(IsId).Distinct().ToList(), names.Where(name => !IsId(name)).Distinct().ToList());
        var keys = texts.SelectMany(GermanNames.KeysOf).Distinct().ToList();
        var aliases = keys.Count == 0 ? [] : await database.SpeakerAliases.Where(alias => keys.Contains(alias.NameKey))
            .Select(alias => new { alias.Name, alias.NameKey, alias.SpeakerId }).ToListAsync(cancellationToken);
        return texts
            .SelectMany(name => aliases.FindAll(alias => alias.NameKey == NameKey.Of(name) || GermanNames.AreSame(name, alias.Name))
                .ConvertAll(alias => (Name: name, Id: alias.SpeakerId)))
            .Concat(ids.SelectMany(IdsOf, (name, id) => (Name: name, Id: id)))
            .Distinct().ToLookup(found => found.Name, found => found.Id);
    }

    // None where the number is too great for an id.
    private static long[] IdsOf(string name) => long.TryParse(NameKey.Of(name), out var id) ? [id] : [];

    /// <summary>
    /// The speaker that a name means where it is stored: the one that has it as a full name or was given it, else the only one that has
    /// it as another form.
    /// </summary>
    public static async Task<NamedSpeaker> FindNamedAsync(this NewsDbContext database, string name, CancellationToken cancellationToken)
    {
        var key = NameKey.Of(name);
        if ((await StoredNameResolver.FindSpeakersAsync(database, [key], cancellationToken)).TryGetValue(key, out var own))
        {
            return new NamedSpeaker(name) { Speaker = own };
        }

        var found = (await database.FindByNamesAsync([name], cancellationToken))[name];
        var roots = (await database.FindRootsAsync(found, cancellationToken)).Values.Distinct().ToList();
        var speakers = await database.Speakers.AsNoTracking().Where(speaker => roots.Contains(speaker.Id))
            .OrderBy(speaker => speaker.Id).ToListAsync(cancellationToken);
        return new NamedSpeaker(name)
        {
            Speaker = speakers.Count == 1 ? speakers[0] : null,
            Candidates = speakers.Count == 1 ? [] : speakers.ConvertAll(
                speaker => new SpeakerReference { Id = speaker.Id, Name = speaker.Name }),
        };
    }
}

/// <summary>Whom a name means.</summary>
internal sealed record NamedSpeaker(string Name)
{
    // Limits the names in a message.
    private const int NamesMaxCount = 5;

    /// <summary>Null if nobody has the name, or several have it.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>Those who have the name, if they are several.</summary>
    public IReadOnlyList<SpeakerReference> Candidates { get; init; } = [];

    /// <summary>Says that the name means several speakers.</summary>
    public string Detail
    {
        get
        {
            var names = Candidates.Take(NamesMaxCount).Select(speaker => $"{speaker.Name} ({speaker.Id})");
            return $"'{Name}' means {Candidates.Count} speakers: {string.Join(", ", names)}"
                + $"{(Candidates.Count > NamesMaxCount ? ", …" : "")}. Name one by the id, or by the full name.";
        }
    }

    /// <summary>Returns 422 with the candidates if the name means several speakers; otherwise null.</summary>
    public WriteResult<T>? Refuse<T>()
        where T : class => Candidates.Count == 0 ? null : new WriteResult<T>(WriteOutcome.Refused)
        {
            Problem = ProblemTypes.AmbiguousName,
            Detail = Detail,
            Extensions = new Dictionary<string, object?> { ["candidates"] = Candidates },
        };
}
