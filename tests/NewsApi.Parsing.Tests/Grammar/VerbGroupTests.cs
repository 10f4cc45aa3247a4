using NewsApi.Parsing.Grammar;

namespace NewsApi.Parsing.Tests.Grammar;

public sealed class VerbGroupTests
{
    [Theory]
    [InlineData("|Ida Holm| said so.", "said")]
    [InlineData("|Ida Holm|, a teacher, said so.", "said")]
    [InlineData("|Ida Holm| has never said so.", "said")]
    [InlineData("|Ida Holm| was quoted as saying so.", "saying")]
    [InlineData("|They| say so.", "say")]
    [InlineData("|Ida Holm|, who left the council, said so.", "said")]
    [InlineData("|Ida Holm| left and nobody said so.", "")]
    [InlineData("|Ida Holm|. He said so.", "")]
    public void CueVerb_AfterSubject_IsItsFirstVerb(string marked, string expected)
    {
        using var text = GrammarText.Read(marked);

        var verb = CueVerb.After(text.Reading, text.Last() + 1, text.Reading.Tokens.Count);

        Assert.Equal(expected, verb < 0 ? "" : text.Words(verb, verb + 1));
    }

    [Theory]
    [InlineData("Ida Holm |calls| it a sieve.", true)]
    [InlineData("Ida Holm |said| so.", true)]
    [InlineData("She would |say| so.", true)]
    [InlineData("|Calling| it a sieve, she left.", true)]
    [InlineData("The |call| came at noon.", false)]
    [InlineData("It was |called| a sieve.", false)]
    [InlineData("Her |remarks| were short.", false)]
    public void CueForm_OfWord_TellsVerbFromNounAndPassive(string marked, bool expected)
    {
        using var text = GrammarText.Read(marked);

        Assert.Equal(expected, CueForm.IsCue(text.Reading, text.First(), text.Sentence.First));
    }

    [Theory]
    [InlineData("Ida Holm |said| the pier is old.", true)]
    [InlineData("She, |saying| the pier is old, left.", true)]
    [InlineData("They |say| the pier is old.", true)]
    [InlineData("They hope to |demand| a new pier.", true)]
    [InlineData("They did not |say| when.", false)]
    [InlineData("The |plan| for the pier is old.", false)]
    [InlineData("She was |told| the pier is old.", false)]
    public void AttributingVerb_OfWord_IsVerbOfSomebody(string marked, bool expected)
    {
        using var text = GrammarText.Read(marked);

        Assert.Equal(expected, AttributingVerb.Is(text.Reading, text.First(), text.Sentence.First));
    }

    [Theory]
    [InlineData("She said |last month| that it leaks.")]
    [InlineData("She said |on Monday| that it leaks.")]
    [InlineData("She said |in the past two years| that it leaks.")]
    [InlineData("She said || that it leaks.")]
    public void TimePhrase_AtItsStart_IsSkippedWhole(string marked)
    {
        using var text = GrammarText.Read(marked);
        var that = Array.FindIndex(text.Reading.Tokens.AsSpan().ToArray(), token => token.Word is Parsing.Words.Word.That);

        var end = TimePhrase.Skip(text.Reading.Tokens, 2, text.Sentence.End);

        Assert.Equal(that, end);
    }
}
