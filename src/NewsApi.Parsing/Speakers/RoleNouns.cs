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

    // Nouns of a wide sense, each with the roles that it may stand for.
    private static readonly FrozenDictionary<int, int[]> Wide = new Dictionary<string, string[]>
    {
        ["lawmaker"] = ["senator", "representative", "assemblyman", "delegate", "councilman"],
        ["legislator"] = ["senator", "representative", "assemblyman", "delegate", "councilman", "lawmaker"],
        ["leader"] = ["president", "premier", "chancellor", "chairman", "king", "queen", "ruler", "dictator", "speaker"],
        ["politician"] = ["senator", "representative", "governor", "mayor", "president", "premier", "nominee", "lawmaker"],
        ["official"] = ["secretary", "commissioner", "director", "minister", "premier"],
        ["actor"] = ["star"],
        ["singer"] = ["star"],
        ["star"] = ["actor", "singer", "rapper", "athlete", "player", "comedian"],
        ["diplomat"] = ["ambassador", "envoy", "secretary"],
        ["academic"] = ["professor", "economist", "historian", "researcher"],
        ["pontiff"] = ["pope"],
        ["monarch"] = ["king", "queen"],
    }.ToFrozenDictionary(pair => KeyOf(pair.Key), pair => pair.Value.Select(value => KeyOf(value)).ToArray());

    /// <summary>What a role has beside its noun where it is that of a deputy: "vice president", "vice-presidential nominee".</summary>
    public static readonly int Vice = KeyOf("vice");

    /// <summary>Whether the word makes the role after it another.</summary>
    public static bool IsVice(ReadOnlySpan<char> word) => word.StartsWith("vice", StringComparison.OrdinalIgnoreCase) && (word.Length == 4 || word[4] is '-');

    /// <summary>A key that is equal for nouns of one role.</summary>
    public static int KeyOf(ReadOnlySpan<char> noun) =>
        string.GetHashCode(Canonicals.TryGetValue(noun, out var canonical) ? canonical : noun, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether somebody of the role <paramref name="known"/> may be called by the noun of <paramref name="key"/>.</summary>
    public static bool MayName(int key, int known) => key == known || Wide.TryGetValue(key, out var roles) && roles.AsSpan().Contains(known);
}
