using NewsApi.Parsing.Grammar;

namespace NewsApi.Parsing.Speakers;

/// <summary>
/// Gives a person whom only labels in capitals name ("WALLANDER:") a name as others are written: "Wallander", "McBride", "O'Shea".
/// </summary>
/// <remarks>Leaves alone short names, which may be initials ("JFK"), and outlets.</remarks>
internal static class AllCapsName
{
    private const int LeastLetters = 4;

    public static void Restore(Entity entity)
    {
        if (entity.Name.Length < LeastLetters || entity.Name.Any(char.IsLower) || OutletNames.TryMatchAt(entity.Name, 0, out _, out _))
        {
            return;
        }

        entity.Aliases.Add(entity.Name);
        entity.Kind = EntityKind.Person;
        entity.Name = string.Create(entity.Name.Length, entity.Name, (restored, capitals) =>
        {
            for (var at = 0; at < restored.Length; at++)
            {
                restored[at] = OpensPart(capitals, at) ? capitals[at] : char.ToLowerInvariant(capitals[at]);
            }
        });
    }

    // The first letter, one after a sign, and the one after "Mc".
    private static bool OpensPart(string name, int at) =>
        at == 0
            || !char.IsLetter(name[at - 1])
            || at >= 2 && name[at - 1] is 'C' && name[at - 2] is 'M' && (at == 2 || !char.IsLetter(name[at - 3]));
}
