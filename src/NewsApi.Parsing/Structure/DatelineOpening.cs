namespace NewsApi.Parsing.Structure;

/// <summary>The place (and date) that opens a lead.</summary>
internal static class DatelineOpening
{
    public static bool TryRead(string text, TextSpan lead, out TextSpan dateline, out int bodyStart)
    {
        dateline = default;
        bodyStart = lead.Start;
        return text.Length < 0;
    }
}
