namespace NewsApi.Parsing.Tests;

public sealed class DiagnosticTests
{
    private const string TwoMen = "Paul Berg met Karl Holm at the gate, and Karl Holm met Paul Berg at the lock. ";

    [Theory]
    [InlineData("unpaired-quotation-mark", "The dam, |“|she said, would hold for another fifty years.")]
    [InlineData("unpaired-quotation-mark", "The dam would hold,|”| she said, for another fifty years.")]
    [InlineData("empty-quotation-marks", "The sign on the gate of the dam read |\"\"| when the guard found it.")]
    [InlineData("mixed-quotation-marks", "“The dam will hold,|\"| said Mira Olsen at the gate.")]
    [InlineData("mixed-quotation-marks", "\"The dam will hold,|”| said Mira Olsen at the gate.")]
    [InlineData("lost-characters", "The caf|\uFFFD| at the gate of the dam closed on Monday.")]
    [InlineData("lost-characters", "The mayor of |\uFFFD\uFFFD\uFFFD| closed the gate of the dam on Monday.")]
    [InlineData("unattributed-quote", "A note hung on the gate. \"|Whoever opens this gate must close it again at once.|\"")]
    [InlineData("ambiguous-speaker", TwoMen + "\"The dam will hold,\" |he| said.")]
    public void Parse_OddText_TellsWhereItIsOdd(string code, string marked)
    {
        var (text, spans) = MarkedText.Read(
            "The old dam\n\nThe council met on Monday to talk about the old dam in the hills.\n\n" + marked);

        var found = Assert.Single(ArticleParser.Parse(text).Diagnostics);

        Assert.Equal((code, Assert.Single(spans)), (found.Code, found.Span));
        Assert.EndsWith(".", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_SoundText_TellsNothing() =>
        Assert.Empty(ParserText.Body("\"The dam will hold,\" said Mira Olsen. “It has held for fifty years,” she added.").Diagnostics);

    [Fact]
    public void Parse_ManyOddPlaces_TellsTheFirstHundred()
    {
        var text = string.Concat(Enumerable.Repeat("The dam, “she said.\n", 1000));

        Assert.Equal(100, ArticleParser.Parse(text).Diagnostics.Count);
    }
}
