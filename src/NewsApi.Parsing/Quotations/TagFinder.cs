using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Asks the tag rules in order for each quotation; the first that claims it wins. Leaves texts in other languages without tags.</summary>
internal static class TagFinder
{
    public static Tag[] Find(ArticleReading reading)
    {
        var tags = new Tag[reading.Runs.Count];
        for (var r = 0; r < tags.Length && reading.IsEnglish; r++)
        {
            var run = reading.Runs[r];
            var sentence = reading.Sentences[reading.Tokens[run.Open].Sentence];
            tags[r] = Direct(reading, run, sentence);
            tags[r] = Outermost(reading, run, sentence, tags[r]);
            if (!tags[r].Found)
            {
                tags[r] = CarryOver.Find(reading, tags, r);
            }
        }

        CarryBack(reading, tags);
        for (var r = 0; r < tags.Length && reading.IsEnglish; r++)
        {
            tags[r] = tags[r].Found ? tags[r] : NearestCue.Find(reading, reading.Runs[r], reading.Sentences[reading.Tokens[reading.Runs[r].Open].Sentence]);
        }

        return tags;
    }

    // "It is late." "We must go," Smith said: the tag holds for both.
    private static void CarryBack(ArticleReading reading, Tag[] tags)
    {
        for (var r = tags.Length - 2; r >= 0; r--)
        {
            if (!tags[r].Found && reading.Runs[r].End == reading.Runs[r + 1].Open && reading.Runs[r].Paragraph == reading.Runs[r + 1].Paragraph
                && RightTag.IsSpoken(reading, reading.Runs[r]) && tags[r + 1].Rule is "inverted-tag" or "postposed-tag" or "same-paragraph")
            {
                tags[r] = tags[r + 1] with { Rule = "same-paragraph" };
            }
        }
    }

    // Of a tag before the marks, the attribution that holds it.
    private static Tag Outermost(ArticleReading reading, QuotedRun run, SentenceTokens sentence, Tag tag)
    {
        if (tag.Found && !(tag.Rule is "preposed-tag" or "participle-tag" or "noun-tag" or "passive-tag" && tag.CueFirst > sentence.First && tag.CueFirst < run.Open))
        {
            return tag;
        }

        var outer = OuterTag.Find(reading, run, sentence, tag.Found ? tag.CueFirst : run.Open);
        return outer.Source.Found || !tag.Found ? outer : tag;
    }

    private static Tag Direct(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        if (FrontedParticiple.Opens(reading, run, sentence) && FrontedParticiple.Find(reading, run, sentence) is { Found: true } fronted)
        {
            return fronted;
        }

        var tag = RightTag.Find(reading, run, sentence.End);
        if (tag.Found && !(tag.Rule is "inverted-tag" && run.Open > 0 && reading.Tokens[run.Open - 1].Has(Traits.CueParticiple)) && !EndsWhatClause(reading, run, sentence.First) && !HasOwnObject(reading, run, tag))
        {
            return tag;
        }

        var left = LeftTag.Find(reading, run, sentence.First, out var score);
        var spoken = left.Found && reading.Tokens[left.CueFirst].Has(Traits.Weak) ? ClosingTag.Find(reading, run, sentence) : default;
        tag = spoken.Found ? spoken : left.Found && score >= LeftTag.Sure ? left : tag;
        tag = tag.Found ? tag : AccordingTo.Find(reading, run, sentence);
        tag = tag.Found ? tag : InWordsOf.Find(reading, run, sentence);
        tag = tag.Found ? tag : ClosingTag.Find(reading, run, sentence);
        tag = tag.Found ? tag : left;
        tag = tag.Found ? tag : WordsBehind.Find(reading, run, sentence);
        tag = tag.Found ? tag : FrontedParticiple.Find(reading, run, sentence);
        tag = tag.Found ? tag : Signature.Find(reading, run);
        tag = tag.Found ? tag : ColonBefore.Find(reading, run, sentence);
        tag = tag.Found ? tag : NounTag.Find(reading, run, sentence.First);
        tag = tag.Found ? tag : OwnedWords.Find(reading, run, sentence);
        tag = tag.Found ? tag : PassiveTag.Find(reading, run, sentence);
        return tag.Found ? tag : NounTag.Holding(reading, run, sentence);
    }

    // "While Smith calls it "a sieve," Jones calls it": what Jones says comes after.
    private static bool HasOwnObject(ArticleReading reading, QuotedRun run, Tag tag)
    {
        var t = tag.CueEnd;
        return tag.Rule is "postposed-tag" && reading.Tokens[tag.CueFirst].Has(Traits.Calls) && reading.Tokens[t] is { Run: < 0, Word: Word.It or Word.Him or Word.Her or Word.Them or Word.That or Word.This }
            && reading.Tokens[run.Last - 1].Kind is TokenKind.Comma && reading.Tokens[t + 1].Run >= 0;
    }

    // "The plan has what Smith called "a hole," Jones said": the words are Smith's.
    private static bool EndsWhatClause(ArticleReading reading, QuotedRun run, int sentenceFirst)
    {
        var cue = run.Open - 1;
        return cue > sentenceFirst && reading.Tokens[cue] is { Run: < 0 } verb && verb.Has(Traits.Calls) && verb.Has(Traits.CueFinite)
            && Subject.Of(reading, cue, sentenceFirst) is { Found: true } subject && subject.First > sentenceFirst && reading.Tokens[subject.First - 1].Word is Word.What;
    }
}
