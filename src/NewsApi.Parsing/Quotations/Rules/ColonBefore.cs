using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>A quotation that opens its sentence after one that ends in a colon, in the same paragraph or the one before.</summary>
internal static class ColonBefore
{
    public static RuleMatch Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        if (run.Open == 0 || reading.Tokens[run.Open - 1].Kind is not TokenKind.Colon)
        {
            return default;
        }

        if (sentence.First != run.Open)
        {
            var subject = Labelled(reading, sentence.First, run.Open - 1);
            subject = subject.Found ? subject : ClauseSubject.Before(reading, sentence.First, run.Open - 1);
            subject = subject.Found || !reading.HasOtherRules ? subject : Opening(reading, sentence.First, run.Open - 1);
            return subject.Found ? RuleMatch.WithoutCue(subject, AttributionRules.ColonParagraph) : default;
        }

        var before = reading.SentenceOf(run.Open - 1);
        var said = Speech(reading, before);
        said = said.Found ? said : OpeningCue.At(reading, before.First, run.Open - 1, AttributionRules.ColonParagraph);
        if (said.Found)
        {
            return said;
        }

        var owner = NounCue.Before(reading, before.End, before.First);
        var author = Author(reading, before);
        var phrase = owner.Found ? owner.Speaker
            : author.Found && IsVerbless(reading, before) ? author
            : ClauseSubject.Before(reading, before.First, before.End);
        phrase = phrase.Found ? phrase : author;
        return phrase.Found ? RuleMatch.WithoutCue(phrase, AttributionRules.ColonParagraph) : default;
    }

    // "Die Firma empfindet das anders: „…“": what the sentence opens with, whatever its verb.
    private static NounPhrase Opening(ArticleReading reading, int first, int colon)
    {
        var phrase = reading.Tokens[first].Has(Traits.Determiner) ? NounPhraseReader.Read(reading, first, colon) : default;
        return phrase.Found && phrase.End < colon ? phrase : default;
    }

    // "Tove Lund, Northern Tribune: …": the person, not the outlet.
    private static NounPhrase Labelled(ArticleReading reading, int first, int colon)
    {
        var person = NounPhraseReader.Read(reading, first, colon);
        var isLabel = person.Kind is PhraseKind.Name && person.End < colon
            && reading.Tokens[person.End] is { Run: < 0, Kind: TokenKind.Comma }
            && reading.Mentions[reading.Tokens[person.Head].Mention] is { Kind: EntityKind.Person or EntityKind.Unknown, Length: > 1 }
            && IsVerbless(reading, new SentenceTokens(first, colon, 0));
        return isLabel ? person : default;
    }

    /// <summary>Whether the sentence is a line without a verb: "Statement from Smith, chair of the board:".</summary>
    public static bool IsVerbless(ArticleReading reading, SentenceTokens sentence)
    {
        for (var t = sentence.First; t < sentence.End; t = reading.Next(t))
        {
            if (reading.Tokens[t].Has(Traits.Verb | Traits.Auxiliary | Traits.CueFinite | Traits.SubjectPronoun)
                && reading.Tokens[t] is { Run: < 0, Mention: < 0 })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The person from whom words come: "A few words from Smith:", "From the desk of Smith".</summary>
    public static NounPhrase Author(ArticleReading reading, SentenceTokens sentence)
    {
        for (var t = sentence.First; t + 1 < sentence.End; t = reading.Next(t))
        {
            if (IsLink(reading.Tokens, t, sentence.First)
                && NounPhraseReader.Read(reading, t + 1, sentence.End) is { Kind: PhraseKind.Name } author
                && Subject.IsPerson(reading, author))
            {
                return author;
            }
        }

        return default;
    }

    // "from Smith", "by Smith"; in a line that opens with "from" also "of Smith".
    private static bool IsLink(TokenList tokens, int t, int first) =>
        tokens[t] is { Run: < 0, Word: Word.From or Word.By }
        || tokens[t] is { Run: < 0, Word: Word.Of } && tokens[first].Word is Word.From;

    /// <summary>The last cue verb of a sentence and its subject; a verb of thought or gesture only where no other is.</summary>
    public static RuleMatch Speech(ArticleReading reading, SentenceTokens sentence)
    {
        var (steps, weak) = (0, default(RuleMatch));
        for (var t = reading.Previous(sentence.End); t >= sentence.First && steps < 60; t = reading.Previous(t), steps++)
        {
            if (reading.Tokens[t] is { Run: < 0, Mention: < 0 } cue
                && cue.Has(Traits.CueFinite | Traits.CueParticiple)
                && !(cue.Has(Traits.Weak) && !cue.Has(Frames.Preposition))
                && CueForm.IsCue(reading, t, sentence.First))
            {
                var subject = Subject.Of(reading, t, sentence.First);
                if (subject.Found && !cue.Has(Traits.Weak))
                {
                    return RuleMatch.At(subject, t, AttributionRules.ColonParagraph);
                }

                weak = weak.Found || !subject.Found ? weak : RuleMatch.At(subject, t, AttributionRules.ColonParagraph);
            }
        }

        return weak;
    }
}
