using NewsApi.Parsing.Tests.Robustness;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Tests;

public sealed class OutletNamesTests
{
    [Theory]
    [InlineData("AP", "Associated Press")]
    [InlineData("A.P.", "Associated Press")]
    [InlineData("the Associated Press", "Associated Press")]
    [InlineData("The  Associated\nPress", "Associated Press")]
    [InlineData("AFP", "Agence France-Presse")]
    [InlineData("BBC News", "BBC")]
    [InlineData("NYT", "The New York Times")]
    [InlineData("the wall street journal", "The Wall Street Journal")]
    [InlineData("Fox News Channel", "Fox News")]
    [InlineData("DW", "Deutsche Welle")]
    [InlineData("dpa", "Deutsche Presse-Agentur")]
    [InlineData("PTI", "Press Trust of India")]
    [InlineData("Tass", "TASS")]
    [InlineData("Xinhua News Agency", "Xinhua")]
    [InlineData("Reuters'", "Reuters")]
    [InlineData("Reuters's", "Reuters")]
    [InlineData("the Daily Harbour Herald", "Daily Harbour Herald")]
    [InlineData("Russian state television", "Russian state television")]
    [InlineData(" Some Blog ", "Some Blog")]
    [InlineData("", "")]
    public void Canonical_PrintedForm_GivesCanonicalName(string printed, string expected) =>
        Assert.Equal(expected, OutletNames.Canonical(printed));

    [Fact]
    public void Table_Always_NamesManyOutlets() => Assert.True(OutletIndex.Count >= 300, $"{OutletIndex.Count}");

    [Fact]
    public void Table_Always_ListsEachFormOnce()
    {
        var forms = WordFiles.Lines("International/outlets", "agencies").Concat(WordFiles.Lines("International/outlets", "papers"))
            .SelectMany(outlet => outlet.Split(';', StringSplitOptions.TrimEntries));

        Assert.Empty(forms.GroupBy(form => form, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void TryMatchAt_AnyPositionOfOddText_StaysInText()
    {
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var text = OddTexts.Make(random);
            for (var at = 0; at <= text.Length; at++)
            {
                var found = OutletNames.TryMatchAt(text, at, out var end, out var canonical);
                Assert.Equal(found, end > at && end <= text.Length && canonical.Length > 0);
            }
        }
    }

    [Theory]
    [InlineData("|AP| reported", "Associated Press")]
    [InlineData("|the Associated Press|.", "Associated Press")]
    [InlineData("|AP|'s reporter", "Associated Press")]
    [InlineData("|Reuters| news", "Reuters")]
    [InlineData("|Fox News Channel| said", "Fox News")]
    [InlineData("|New York\nTimes|, which", "The New York Times")]
    [InlineData("|The Times| reported", "The Times")]
    [InlineData("|the Economist| wrote", "The Economist")]
    [InlineData("|the Harbour Tribune| reported", "Harbour Tribune")]
    [InlineData("|Radio Free Europe/Radio Liberty|,", "Radio Free Europe/Radio Liberty")]
    [InlineData("|Russian state television| showed", "Russian state television")]
    [InlineData("|Belarusian state-run news agency| said", "Belarusian state-run news agency")]
    [InlineData("|state media| said", "state media")]
    public void TryMatchAt_OutletAtWordStart_TakesLongestName(string marked, string expected)
    {
        var (text, spans) = MarkedText.Read(marked);

        Assert.True(OutletNames.TryMatchAt(text, spans[0].Start, out var end, out var canonical));

        Assert.Equal((spans[0].End, expected), (end, canonical));
    }

    [Theory]
    [InlineData("APEC leaders met")]
    [InlineData("Time is short")]
    [InlineData("Times are hard")]
    [InlineData("Breaking News")]
    [InlineData("the state of the union")]
    [InlineData("In New York Times reporters")]
    [InlineData("Sun and rain")]
    [InlineData("the ")]
    [InlineData("")]
    public void TryMatchAt_NoOutlet_FindsNone(string text) =>
        Assert.False(OutletNames.TryMatchAt(text, 0, out _, out _));
}
