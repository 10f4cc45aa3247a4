using System.Buffers;

namespace NewsApi.Parsing.Structure;

/// <summary>Claims lines that only draw a rule: "-----", "=====", "* * *". Leaves alone a dash by itself.</summary>
internal static class RuledLine
{
    private const int FewestSigns = 3;

    private static readonly SearchValues<char> Signs = SearchValues.Create("-=*_~#—–•· ");

    public static bool IsRuled(ReadOnlySpan<char> line) => line.Length >= FewestSigns && !line.ContainsAnyExcept(Signs);
}
