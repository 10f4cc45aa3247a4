using System.Text;
using System.Text.Json;
using NewsApi.Http;
using NewsApi.Http.Answers;
using NewsApi.Http.Rows;

namespace NewsApi.Tests.Http.Rows;

public sealed class JsonTextTests
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = Json.Encoder };

    [Fact]
    public async Task Write_EveryCharacter_IsAsTheSerializerWritesIt()
    {
        var all = Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => new Rune(value).ToString());
        foreach (var some in all.Chunk(4096))
        {
            var text = $"a{string.Join("bc", some)}d";

            Assert.Equal(JsonSerializer.Serialize(text, Options), await WriteAsync(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("no mark at all")]
    [InlineData("\\\"at both ends\n")]
    public async Task Write_Text_IsAsTheSerializerWritesIt(string text) =>
        Assert.Equal(JsonSerializer.Serialize(text, Options), await WriteAsync(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public async Task Write_BytesThatAreNoText_AreReplaced() =>
        Assert.Equal("\"a\uFFFDb\uFFFD\"", await WriteAsync([(byte)'a', 0xFF, (byte)'b', 0xE2, 0x82]));

    private static async Task<string> WriteAsync(byte[] utf8)
    {
        await using var buffer = new AnswerBuffer(int.MaxValue, () => Stream.Null);
        JsonText.Write(utf8, buffer);
        return Encoding.UTF8.GetString(buffer.Written.Span);
    }
}
