using System.Collections.Frozen;

namespace NewsApi.Parsing.Words;

/// <summary>The forms of an English verb: "deny, denies, denied, denied, denying".</summary>
/// <remarks>Regular forms follow the rules of spelling; the file irregular-verbs lists the exceptions.</remarks>
internal sealed record VerbForms(string Base, string Third, string Past, string PastParticiple, string Participle)
{
    private const string File = "English/irregular-verbs";

    private static readonly ILookup<string, string[]> Irregular =
        WordFiles.Lines(File, "irregular").Select(WordSection.Split).ToLookup(forms => forms[0]);

    private static readonly FrozenDictionary<string, string> Thirds =
        WordFiles.Lines(File, "third person").Select(WordSection.Split).ToFrozenDictionary(forms => forms[0], forms => forms[1]);

    private static readonly FrozenSet<string> Doubled = WordFiles.Words(File, "doubled").ToFrozenSet();

    private static readonly FrozenSet<string> DoubledInBritishSpelling = WordFiles.Words(File, "doubled in British spelling").ToFrozenSet();

    /// <summary>The forms of <paramref name="verb"/>; several where it may be spelled in several ways ("labeled", "labelled").</summary>
    public static IEnumerable<VerbForms> Of(string verb)
    {
        var stem = Doubled.Contains(verb) || IsShort(verb) ? verb + verb[^1] : verb;
        if (!Irregular.Contains(verb))
        {
            yield return Of(verb, stem, PastOf(stem), PastOf(stem));
        }

        foreach (var forms in Irregular[verb])
        {
            yield return Of(verb, stem, forms[1], forms[2]);
        }

        if (DoubledInBritishSpelling.Contains(verb))
        {
            stem = verb + verb[^1];
            yield return Of(verb, stem, PastOf(stem), PastOf(stem));
        }
    }

    private static VerbForms Of(string verb, string stem, string past, string pastParticiple) =>
        new(verb, Thirds.GetValueOrDefault(verb) ?? ThirdOf(verb), past, pastParticiple, ParticipleOf(stem));

    private static string ThirdOf(string verb) => verb switch
    {
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => verb + "es",
        [.., var before, 'o'] when !IsVowel(before) => verb + "es",
        [.., var before, 'y'] when !IsVowel(before) => verb[..^1] + "ies",
        _ => verb + "s",
    };

    private static string PastOf(string stem) => stem switch
    {
        [.., 'e'] => stem + "d",
        [.., var before, 'y'] when !IsVowel(before) => stem[..^1] + "ied",
        _ => stem + "ed",
    };

    private static string ParticipleOf(string stem) => stem switch
    {
        [.., 'i', 'e'] => stem[..^2] + "ying",
        [.., 'e' or 'o' or 'y', 'e'] => stem + "ing",
        [.., 'e'] => stem[..^1] + "ing",
        _ => stem + "ing",
    };

    // One syllable with one vowel before one consonant: "nod", "quip", "slam"; not "fear", "vow", "tax".
    private static bool IsShort(string verb)
    {
        var vowel = verb.StartsWith("qu", StringComparison.Ordinal) ? 2 : verb.AsSpan().IndexOfAny("aeiou");
        return vowel >= 0 && vowel == verb.Length - 2 && IsVowel(verb[vowel]) && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y');
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
