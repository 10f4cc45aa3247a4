using Lucene.Net.Analysis;

namespace NewsApi.Search.Index.Analysis;

/// <summary>What Lucene asks of an analyzer where every field brings its own terms.</summary>
internal sealed class GapAnalyzer : Analyzer
{
    // Keeps phrases from reaching from one tag, heading or name into the next.
    private const int GapBetweenValues = 100;

    public override int GetPositionIncrementGap(string fieldName) => GapBetweenValues;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        throw new NotSupportedException($"The field {fieldName} brings no terms.");
}
