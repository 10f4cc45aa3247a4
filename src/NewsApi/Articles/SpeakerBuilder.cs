using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Articles;

internal static class SpeakerBuilder
{
    public static Speaker Build(ParsedSpeaker parsed)
    {
        var name = Fit(parsed.Name, Speaker.NameMaxLength);
        var aliases = new List<SpeakerAlias>();
        AddAlias(aliases, name, name);
        foreach (var alias in parsed.Aliases)
        {
            AddAlias(aliases, alias, name);
        }

        foreach (var alias in ShortNames(parsed))
        {
            AddAlias(aliases, alias, name);
        }

        return new Speaker { Name = name, NameKey = NameKey.Of(name), Kind = parsed.Kind, Aliases = aliases };
    }

    private static void AddAlias(List<SpeakerAlias> aliases, string printed, string name)
    {
        var alias = Fit(printed, Speaker.NameMaxLength);
        var key = NameKey.Of(alias);
        if (key.Length > 0 && (alias == name || !key.All(char.IsAsciiDigit)) && !aliases.Exists(other => other.NameKey == key))
        {
            aliases.Add(new SpeakerAlias { Name = alias, NameKey = key });
        }
    }

    /// <summary>Makes the speaker that a client names; storing it replaces it with the one that has the name.</summary>
    public static Speaker Named(string name, SpeakerKind kind = SpeakerKind.Person) =>
        Build(new ParsedSpeaker { Name = name, Kind = kind, Aliases = [], Roles = [] });

    /// <summary>Returns the roles that an article prints for the speakers of its quotes.</summary>
    public static List<SpeakerRole> RolesOf(IReadOnlyList<ParsedQuote> quotes, Dictionary<ParsedSpeaker, Speaker> people) =>
    [
        .. quotes.Select(quote => quote.Speaker).OfType<ParsedSpeaker>().Distinct(ReferenceEqualityComparer.Instance)
            .Cast<ParsedSpeaker>()
            .SelectMany(speaker => speaker.Roles.Distinct().Select(role => new SpeakerRole
            {
                Speaker = people[speaker],
                Text = Fit(role, SpeakerRole.TextMaxLength),
            })),
    ];

    /// <summary>
    /// The last name by which filters find a person, too; null if the name has none: a qualifier in parentheses belongs to no last name,
    /// and "nobody ever" has none.
    /// </summary>
    public static string? LastNameOf(string name)
    {
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        var last = PersonName.Surname((bracket > 0 ? name[..bracket] : name).TrimEnd());
        return last.Length > 0 && char.IsLetter(last[0]) && !char.IsLower(last[0]) ? last : null;
    }

    // Filters find "Putin" and "George Walton" even if every article prints the full name, "George Walton Jr.".
    private static IEnumerable<string> ShortNames(ParsedSpeaker speaker) => speaker.Kind != SpeakerKind.Person ? []
        : LastNameOf(speaker.Name) is { } last ? [last, PersonName.WithoutSuffix(speaker.Name)]
        : [PersonName.WithoutSuffix(speaker.Name)];

    private static string Fit(string text, int length) => text.Length <= length ? text : text[..length];
}
