using System.Globalization;
using AnyAscii;

namespace NewsApi.Speakers.Suggestions;

/// <summary>
/// A name as it is compared with others: in ASCII letters, without honorifics, its initials and its generation apart.
/// </summary>
internal sealed record NameForm
{
    // Beyond that, a text is no name of a person.
    private const int MaxWords = 8;

    /// <summary>The words of at least two letters, in order.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The initials among the words, in order.</summary>
    public required string Initials { get; init; }

    /// <summary>Whether the name begins with an initial.</summary>
    public required bool BeginsWithInitial { get; init; }

    /// <summary>"jr" or the like; empty for most.</summary>
    public required string Generation { get; init; }

    /// <summary>Whether a word was left out that may be a name.</summary>
    public required bool IsDoubtful { get; init; }

    public required Script Script { get; init; }

    /// <summary>The consonants of each word.</summary>
    public required IReadOnlyList<string> Skeletons { get; init; }

    /// <summary>The initials of all names but the first and the last, in alphabetical order.</summary>
    public string MiddleLetters => string.Concat(Words.Skip(1).SkipLast(1).Select(word => word[0]).Concat(Initials).Order());

    /// <summary>The words without spaces: "Xi Jinping" and "Xijinping" are the same.</summary>
    public string Joined => string.Concat(Words);

    /// <summary>The consonants of all words.</summary>
    public string Skeleton => string.Concat(Skeletons);

    /// <summary>Reads a name; null where it has no word.</summary>
    public static NameForm? Of(string name)
    {
        var all = Split(name);
        var generation = all.Count > 1 && Honorifics.IsGeneration(all[^1]) ? all[^1] : "";
        var named = all.Take(all.Count - (generation.Length > 0 ? 1 : 0)).ToList();

        // A word that is a title elsewhere may be a name: "Major", alone or last.
        var kept = named.Where((word, at) => !Honorifics.Has(word) || (at == named.Count - 1 && word.Length > 2)).ToList();
        List<string> words = [.. kept.Where(word => word.Length > 1)];
        return words.Count is 0 or > MaxWords ? null : new NameForm
        {
            Words = words,
            Initials = string.Concat(kept.Where(word => word.Length == 1)),
            BeginsWithInitial = kept[0].Length == 1,
            Generation = generation,
            IsDoubtful = named.Exists(word => Honorifics.IsAlsoName(word) && !kept.Contains(word)),
            Script = ScriptOf(name),
            Skeletons = [.. words.Select(ConsonantSkeleton.Of)],
        };
    }

    // "Okafor, Ada" is "Ada Okafor".
    private static List<string> Split(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var words = WordsOf(comma < 0 ? name : name[..comma]);
        var behind = comma < 0 ? [] : WordsOf(name[(comma + 1)..]);
        return behind.Count > 0 && !behind.TrueForAll(word => Honorifics.Has(word) || Honorifics.IsGeneration(word))
            ? [.. behind, .. words]
            : [.. words, .. behind];
    }

    // An apostrophe or a hyphen is within a name; a middle dot stands between names. Digits tell witnesses 3 and 4 apart.
    private static List<string> WordsOf(string text)
    {
        var separated = string.Concat(text.Select(letter => IsWithinWord(letter) ? letter : ' '));
        return
        [
            .. separated.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => string.Concat(word.Transliterate().Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant())
                .Where(word => word.Length > 0),
        ];
    }

    private static bool IsWithinWord(char letter) =>
        char.IsLetterOrDigit(letter) || letter is '\'' or '’' or '‘' or '-' or '\u200c' or '\u200d'
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static Script ScriptOf(string name) => name.Where(char.IsLetter).Select(letter => letter switch
    {
        < '\u0250' or (>= '\u1E00' and < '\u1F00') => Script.Latin,
        < '\u0400' or (>= '\u1F00' and < '\u2000') => Script.Greek,
        < '\u0530' => Script.Cyrillic,
        < '\u0590' => Script.Armenian,
        < '\u0600' => Script.Hebrew,
        < '\u0900' => Script.Arabic,
        < '\u1E00' => (Script)((int)Script.Indic + (letter >> 7)),
        _ => Script.EastAsian,
    }).FirstOrDefault();
}

/// <summary>The scripts that are told apart; the Indic ones and their neighbours have a value each from the last on.</summary>
internal enum Script
{
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    EastAsian,
    Indic,
}
