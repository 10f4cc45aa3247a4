using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsApi.Benchmarks.Http;

/// <summary>
/// Clients that each keep one connection and send one request after another. They do as little as they can: what they
/// take of the processor is missing to the server that they measure.
/// </summary>
internal static class LoadClients
{
    /// <summary>
    /// Runs <paramref name="clients"/> for a time; <paramref name="request"/> makes the n-th request of all, and null ends the run.
    /// </summary>
    public static async Task<LoadResult> RunAsync(
        int port, int clients, TimeSpan duration, Func<int, byte[]?> request)
    {
        var (next, times, statuses) = (-1, new List<double>[clients], new Dictionary<int, int>());
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var mine = times[client] = [];
            using var connection = await Connection.OpenAsync(port);
            while (Stopwatch.GetElapsedTime(started) < duration && request(Interlocked.Increment(ref next)) is { } bytes)
            {
                var sent = Stopwatch.GetTimestamp();
                var status = await connection.SendAsync(bytes);
                mine.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                lock (statuses)
                {
                    statuses[status] = statuses.GetValueOrDefault(status) + 1;
                }
            }
        })));
        return new LoadResult(Stopwatch.GetElapsedTime(started), [.. times.SelectMany(one => one).Order()], statuses);
    }

    /// <summary>The key with which the clients write.</summary>
    public const string Key = "key-of-the-benchmark";

    public static byte[] Get(string path, params string[] headers) => GetFrom("localhost", path, headers);

    public static byte[] GetFrom(string host, string path, params string[] headers) =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");

    public static byte[] Post(string path, string contentType, byte[] body)
    {
        var head = $"POST {path} HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: {Key}\r\n"
            + $"Content-Type: {contentType}\r\nContent-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    private sealed class Connection(Socket socket) : IDisposable
    {
        private static readonly byte[] EndOfHeaders = "\r\n\r\n"u8.ToArray();
        private static readonly byte[] LengthHeader = "\r\nContent-Length: "u8.ToArray();
        private static readonly byte[] ChunkedHeader = "\r\nTransfer-Encoding: chunked"u8.ToArray();
        private static readonly byte[] LastChunk = "0\r\n\r\n"u8.ToArray();

        private readonly byte[] _buffer = new byte[256 * 1024];

        public static async Task<Connection> OpenAsync(int port)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return new Connection(socket);
        }

        /// <summary>Sends a request, reads the whole response, and returns its status.</summary>
        public async Task<int> SendAsync(byte[] request)
        {
            await socket.SendAsync(request);
            var (received, head) = (0, -1);
            while (head < 0)
            {
                received += await ReceiveAsync(received);
                head = _buffer.AsSpan(0, received).IndexOf(EndOfHeaders);
            }

            var status = int.Parse(_buffer.AsSpan(9, 3));
            if (_buffer.AsSpan(0, head).IndexOf(ChunkedHeader) >= 0)
            {
                await ReadChunksAsync(received);
                return status;
            }

            var left = head + EndOfHeaders.Length + LengthOf(head) - received;
            while (left > 0)
            {
                left -= await ReceiveAsync(0);
            }

            return status;
        }

        public void Dispose() => socket.Dispose();

        private async Task<int> ReceiveAsync(int at)
        {
            var count = await socket.ReceiveAsync(_buffer.AsMemory(at));
            return count > 0 ? count : throw new IOException("The server closed the connection.");
        }

        private int LengthOf(int head)
        {
            var at = _buffer.AsSpan(0, head).IndexOf(LengthHeader);
            if (at < 0)
            {
                return 0;
            }

            var digits = _buffer.AsSpan(at + LengthHeader.Length, head - at - LengthHeader.Length);
            var end = digits.IndexOf((byte)'\r');
            return int.Parse(end < 0 ? digits : digits[..end]);
        }

        private async Task ReadChunksAsync(int received)
        {
            while (!_buffer.AsSpan(0, received).EndsWith(LastChunk))
            {
                var kept = received > _buffer.Length / 2 ? LastChunk.Length : received;
                _buffer.AsSpan(received - kept, kept).CopyTo(_buffer);
                received = kept + await ReceiveAsync(kept);
            }
        }
    }
}

/// <summary>What a run of clients saw.</summary>
internal sealed record LoadResult(TimeSpan Duration, IReadOnlyList<double> Milliseconds, IReadOnlyDictionary<int, int> Statuses)
{
    public double PerSecond => Milliseconds.Count / Duration.TotalSeconds;

    public double Median => Milliseconds.Count == 0 ? 0 : Milliseconds[Milliseconds.Count / 2];

    public double At(double share) => Milliseconds.Count == 0 ? 0 : Milliseconds[(int)(Milliseconds.Count * share)];

    public double P99 => Milliseconds.Count == 0 ? 0 : Milliseconds[(int)(Milliseconds.Count * 0.99)];
}
