namespace NewsApi.Search.Index;

/// <summary>Values as texts that have their order, by ordinal comparison. None is below 0.</summary>
internal static class OrderedText
{
    public static string Of(long value) => value.ToString("d10");

    // Of numbers that are not negative, the bits have the order of the numbers: IEEE 754, totalOrder.
    public static string Of(double value) => BitConverter.DoubleToInt64Bits(value).ToString("x16");
}
