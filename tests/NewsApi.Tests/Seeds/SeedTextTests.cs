using System.Text;
using NewsApi.Seeds;
using NewsApi.Settings;

namespace NewsApi.Tests.Seeds;

public sealed class SeedTextTests
{
    private const string Text = "«Ça va», dit-elle. 😀";

    public static TheoryData<Encoding> Encodings =>
    [
        Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode,
        Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true),
    ];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_ByteOrderMark_DecodesByIt(Encoding encoding) =>
        Assert.Equal(Text, SeedText.Read("seed.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]));

    [Fact]
    public void Read_NoMark_IsUtf8() => Assert.Equal(Text, SeedText.Read("seed.txt", Encoding.UTF8.GetBytes(Text)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public void Read_NotUtf8_NamesFileAndOffset(int offset)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(new string('a', offset)), 0xE9, (byte)' ', (byte)'b'];

        var failure = Assert.Throws<StartFailure>(() => SeedText.Read("seed.txt", bytes));

        Assert.Contains($"seed.txt is not valid UTF-8 at byte {offset};", failure.Message);
    }

    [Fact]
    public void Read_NotWhatItsMarkSays_NamesTheOffsetInTheFile()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, (byte)'a', 0xFF];

        Assert.Contains("at byte 4;", Assert.Throws<StartFailure>(() => SeedText.Read("seed.txt", bytes)).Message);
    }
}
