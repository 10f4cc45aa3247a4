using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>
/// A noun phrase with "the" beside a quotation and its verb of saying: "…," says the bow-tied optimist. Whatever its noun, it means
/// somebody who speaks.
/// </summary>
/// <remarks>Leaves alone plurals, organisations, groups, writings and nouns that tell of speech ("the statement").</remarks>
internal static class TagDescription
{
    private const int Longest = 8;

    private const Traits NoPeople = Traits.Organization | Traits.Group | Traits.CueNoun | Traits.SpeechNoun | Traits.Outlet
        | Traits.TimeUnit | Traits.Place | Traits.Affiliation;

    public static bool TryRead(ArticleReading reading, int the, out Description description)
    {
        description = default;
        var isInverted = IsTag(reading, the);
        if (!isInverted && !(the > reading.SentenceOf(the).First && reading.Tokens[the - 1].Run >= 0))
        {
            return false;
        }

        var phrase = NounPhraseReader.Read(reading, the, Math.Min(reading.SentenceOf(the).End, the + Longest));
        if (phrase.Kind is not PhraseKind.Description || !MaySpeak(reading, phrase.Head)
            || !isInverted && !reading.Tokens[phrase.End].Has(Traits.CueFinite))
        {
            return false;
        }

        description = new Description(the + 1, phrase.Head, phrase.End);
        return true;
    }

    // "…," says the
    private static bool IsTag(ArticleReading reading, int the) =>
        the > 1 && reading.Tokens[the - 2].Run >= 0
        && reading.Tokens[the - 1] is { Run: < 0, Mention: < 0 } cue && cue.Has(Traits.CueFinite) && !cue.Has(Traits.Weak | Traits.Calls);

    private static bool MaySpeak(ArticleReading reading, int head) =>
        reading.Tokens[head] is { IsWord: true, IsCapital: false, Mention: < 0 } noun && !noun.Has(NoPeople)
        && reading.WordAt(head) is not [.., not 's', 's'] && !DocumentAuthor.IsWriting(reading, head);
}
