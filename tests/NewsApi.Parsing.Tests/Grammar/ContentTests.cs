using NewsApi.Parsing.Grammar;

namespace NewsApi.Parsing.Tests.Grammar;

public sealed class ContentTests
{
    [Theory]
    [InlineData("Ida Holm |said| that |the pier is old|.")]
    [InlineData("Ida Holm |said| |the pier is old|.")]
    [InlineData("Ida Holm |said| on Monday that |the pier is old|.")]
    [InlineData("Ida Holm |told| reporters that |the pier is old|.")]
    [InlineData("Ida Holm |asked| |whether the pier is old|.")]
    [InlineData("Ida Holm |hopes| |to mend the pier|.")]
    [InlineData("Ida Holm |praised| |the plan for the pier|.")]
    [InlineData("Ida Holm |complained| about |the old pier|.")]
    [InlineData("Ida Holm |called| for |a new pier|.")]
    [InlineData("Ida Holm |said| |the pier is old|, adding that it leaks.")]
    [InlineData("Ida Holm |praised| |the plan|, but left.")]
    [InlineData("Ida Holm |said| |the pier is old and leaks|.")]
    public void Content_OfAttributingVerb_IsFoundWhole(string marked)
    {
        using var text = GrammarText.Read(marked);

        var (start, isClause) = ContentStart.After(text.Reading, text.First(), text.Sentence.End);
        var end = ContentEnd.Of(text.Reading, start, text.Sentence.End, isClause);

        Assert.Equal(text.Words(text.First(1), text.Last(1) + 1), text.Words(start, end));
    }

    [Theory]
    [InlineData("Ida Holm |said|.")]
    [InlineData("Ida Holm |spoke| again.")]
    public void Content_OfVerbWithoutWords_IsNone(string marked)
    {
        using var text = GrammarText.Read(marked);

        Assert.Equal(-1, ContentStart.After(text.Reading, text.First(), text.Sentence.End).Start);
    }

    [Theory]
    [InlineData("The pier leaks. It is old.", 2)]
    [InlineData("“It leaks,” she said. “It is old.”", 2)]
    [InlineData("“Does it leak?” Ida Holm asked.", 1)]
    [InlineData("Mr. Holm left at 4 p.m. on Monday.", 1)]
    public void Split_Paragraph_CutsAtItsSentences(string paragraph, int expected)
    {
        using var text = GrammarText.Read(paragraph);

        Assert.Equal(expected, text.Reading.Sentences.Count);
    }
}
