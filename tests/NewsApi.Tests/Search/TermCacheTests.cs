using NewsApi.Search.Index.Analysis;

namespace NewsApi.Tests.Search;

public sealed class TermCacheTests
{
    [Theory]
    [InlineData(nameof(AnalysisLanguage.English), "pipelines", "pipeline")]
    [InlineData(nameof(AnalysisLanguage.German), "Zeitungen", "Zeitung")]
    [InlineData(nameof(AnalysisLanguage.French), "nationales", "national")]
    [InlineData(nameof(AnalysisLanguage.Spanish), "ciudades", "ciudad")]
    [InlineData(nameof(AnalysisLanguage.Italian), "giornali", "giornale")]
    [InlineData(nameof(AnalysisLanguage.Portuguese), "cidades", "cidade")]
    [InlineData(nameof(AnalysisLanguage.Russian), "газеты", "газета")]
    [InlineData(nameof(AnalysisLanguage.Dutch), "kranten", "krant")]
    public void Of_TwoFormsOfAWord_HaveOneStem(string language, string plural, string singular)
    {
        var words = TermCache.In(Enum.Parse<AnalysisLanguage>(language));

        Assert.Equal(words.Of(singular).Stem, words.Of(plural).Stem);
        Assert.NotEqual(words.Of(singular).Printed, words.Of(plural).Printed);
    }
}
