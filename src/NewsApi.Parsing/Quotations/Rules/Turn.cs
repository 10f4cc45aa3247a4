using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>
/// Another person takes the word: "It is late," says Smith. Jones did not need to be asked. "It was a joy."
/// </summary>
/// <remarks>
/// Claims a quotation that is a sentence of its own, right behind a sentence without quotations whose subject is a person named by
/// name, other than the one who spoke before; that one must not be in the sentence.
/// </remarks>
internal static class Turn
{
    public static RuleMatch Find(ArticleReading reading, QuotedRun run, RuleMatch spoken)
    {
        var sentence = reading.Tokens[run.Open].Sentence;
        if (sentence == 0 || reading.Sentences[sentence] is var own && own.First != run.Open)
        {
            return default;
        }

        var previous = reading.Sentences[sentence - 1];
        var speaker = EntityOf(reading, spoken.Speaker);
        if (previous.Paragraph != run.Paragraph || speaker < 0 || reading.Tokens[previous.First] is not { Run: < 0 } first)
        {
            return default;
        }

        var mention = first.TitleOf >= 0 ? first.TitleOf : first.Mention;
        if (mention < 0 || !IsOther(reading, reading.Mentions[mention], speaker) || Holds(reading, previous, speaker))
        {
            return default;
        }

        var phrase = NounPhrase.Of(reading.Mentions[mention]);
        return RuleMatch.WithoutCue(phrase, AttributionRules.SubjectBefore);
    }

    private static bool IsOther(ArticleReading reading, NameMention mention, int speaker) =>
        mention.Entity >= 0 && mention.Entity != speaker
        && reading.Entities[mention.Entity].Kind is EntityKind.Person
        && reading.Tokens[mention.End] is { Run: < 0, Mention: < 0 } verb
        && verb.Has(Traits.Verb | Traits.Auxiliary | Traits.PastForm | Traits.CueFinite);

    // A quotation, or the one who spoke before, by name or by pronoun.
    private static bool Holds(ArticleReading reading, SentenceTokens sentence, int speaker)
    {
        for (var t = sentence.First; t < sentence.End; t++)
        {
            ref var token = ref reading.Tokens[t];
            if (token.Run >= 0 || EntityAt(reading, t) == speaker)
            {
                return true;
            }
        }

        return false;
    }

    private static int EntityOf(ArticleReading reading, NounPhrase phrase) => phrase.Found ? EntityAt(reading, phrase.Head) : -1;

    private static int EntityAt(ArticleReading reading, int t) =>
        reading.Tokens[t].Mention is >= 0 and var m ? reading.Mentions[m].Entity : reading.Tokens[t].Referent;
}
