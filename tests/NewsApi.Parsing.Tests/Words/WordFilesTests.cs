using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Tests.Words;

/// <summary>The embedded word lists.</summary>
public sealed class WordFilesTests
{
    public static TheoryData<string> Files => [.. WordFiles.All()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Sections_OfEveryFile_HaveNameAndEntries(string file) =>
        Assert.All(WordFiles.Sections(file), section =>
        {
            Assert.NotEqual("", section.Name);
            Assert.NotEmpty(section.Lines);
            Assert.All(section.Lines, line => Assert.Equal(line.Trim(), line));
        });

    [Fact]
    public void Words_OfSection_AreParsed()
    {
        Assert.Contains("whisper", WordFiles.Words("English/cue-verbs", "say"));
        Assert.Contains("Associated Press; AP; A.P.; AP News; AP wire", WordFiles.Lines("International/outlets", "agencies"));
    }

    [Fact]
    public void WordsOfAll_Topic_JoinsLanguages() =>
        Assert.Superset(new HashSet<string> { "May", "März", "août", "декабря" }, WordFiles.WordsOfAll("calendar", "months").ToHashSet());

    [Theory]
    [InlineData("English/cue-verbs", "shout")]
    [InlineData("English/verbs", "say")]
    public void Lines_OfUnknownFileOrSection_Throws(string file, string section) =>
        Assert.Throws<ArgumentException>(() => WordFiles.Lines(file, section));

    [Theory]
    [InlineData("regretted")]
    [InlineData("labelled")]
    [InlineData("lying")]
    [InlineData("deputies")]
    public void Lexicon_GeneratedForm_IsKnown(string form) => Assert.True(Lexicon.Find(form).IsKnown);

    [Theory]
    [InlineData("regreted")]
    [InlineData("choosed")]
    [InlineData("liing")]
    [InlineData("echos")]
    [InlineData("posteded")]
    public void Lexicon_WrongForm_IsUnknown(string form) => Assert.False(Lexicon.Find(form).IsKnown);
}
