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
            if (!tags[r].Found)
            {
                tags[r] = CarryOver.Find(reading, tags, r);
            }
        }

        CarryBack(reading, tags);
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

    private static Tag Direct(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var tag = RightTag.Find(reading, run, sentence.End);
        if (tag.Found && !(tag.Rule is "inverted-tag" && run.Open > 0 && reading.Tokens[run.Open - 1].Has(Words.Traits.CueParticiple)))
        {
            return tag;
        }

        var left = LeftTag.Find(reading, run, sentence.First, out var score);
        tag = left.Found && score >= LeftTag.Sure ? left : tag;
        tag = tag.Found ? tag : AccordingTo.Find(reading, run, sentence);
        tag = tag.Found ? tag : ClosingTag.Find(reading, run, sentence);
        tag = tag.Found ? tag : left;
        tag = tag.Found ? tag : ColonBefore.Find(reading, run, sentence);
        tag = tag.Found ? tag : NounTag.Find(reading, run, sentence.First);
        return tag.Found ? tag : PassiveTag.Find(reading, run, sentence);
    }
}
