namespace NewsApi.Articles;

/// <summary>Two versions of a text, which differ in one place: positions in UTF-16 code units.</summary>
internal readonly struct TextEdit(string before, string after)
{
    private readonly int _sameEnd = CountSameEnd(before, after);

    /// <summary>The earlier text.</summary>
    public string Before => before;

    /// <summary>The later text.</summary>
    public string After => after;

    /// <summary>
    /// Returns the position in the later text of <paramref name="position"/> in the earlier: behind the edit it moves with its end.
    /// </summary>
    public int Move(int position) => position < before.Length - _sameEnd ? position : position + after.Length - before.Length;

    // Counts the equal code units at the end, without those equal at the start.
    private static int CountSameEnd(string before, string after)
    {
        var sameStart = before.AsSpan().CommonPrefixLength(after);
        var most = Math.Min(before.Length, after.Length) - sameStart;
        var count = 0;
        while (count < most && before[^(count + 1)] == after[^(count + 1)])
        {
            count++;
        }

        return count;
    }
}
