using System.Collections.Frozen;

namespace NewsApi.Parsing.Speakers;

/// <summary>Nouns for one and the same role: "Sen." and "senator", "lawyer" and "attorney".</summary>
internal static class RoleNouns
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Canonicals = new Dictionary<string, string>
    {
        ["sen."] = "senator",
        ["gov."] = "governor",
        ["rep."] = "representative",
        ["congressman"] = "representative",
        ["congresswoman"] = "representative",
        ["pres."] = "president",
        ["gen."] = "general",
        ["prof."] = "professor",
        ["lawyer"] = "attorney",
        ["atty."] = "attorney",
        ["counsel"] = "attorney",
        ["justice"] = "judge",
        ["rev."] = "pastor",
        ["reverend"] = "pastor",
        ["minister"] = "premier",
        ["chairwoman"] = "chairman",
        ["chair"] = "chairman",
        ["chairperson"] = "chairman",
        ["spokeswoman"] = "spokesman",
        ["spokesperson"] = "spokesman",
        ["adviser"] = "advisor",
        ["dr."] = "doctor",
        ["businesswoman"] = "businessman",
        ["actress"] = "actor",
        ["mogul"] = "businessman",
        ["tycoon"] = "businessman",
        ["magnate"] = "businessman",
        ["billionaire"] = "businessman",
        ["entrepreneur"] = "businessman",
        ["journalist"] = "reporter",
        ["writer"] = "author",
        ["frontrunner"] = "front-runner",
        ["candidate"] = "nominee",
        ["hopeful"] = "nominee",
        ["contender"] = "nominee",
        ["scholar"] = "professor",
        ["ceo"] = "executive",
        ["capt."] = "captain",
        ["sgt."] = "sergeant",
        ["lt."] = "lieutenant",
        ["col."] = "colonel",
        ["sheikh"] = "cleric",
        ["imam"] = "cleric",
        ["councilwoman"] = "councilman",
        ["member"] = "councilman",
        ["assemblywoman"] = "assemblyman",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lawmakers =
        FrozenSet.ToFrozenSet(["senator", "representative", "assemblyman", "delegate"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool AreSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var a = Canonical(one);
        var b = Canonical(other);
        return a.Equals(b, StringComparison.OrdinalIgnoreCase)
            || a.Equals("lawmaker", StringComparison.OrdinalIgnoreCase) && Lawmakers.Contains(b)
            || b.Equals("lawmaker", StringComparison.OrdinalIgnoreCase) && Lawmakers.Contains(a);
    }

    private static ReadOnlySpan<char> Canonical(ReadOnlySpan<char> noun) => Canonicals.TryGetValue(noun, out var canonical) ? canonical : noun;
}
