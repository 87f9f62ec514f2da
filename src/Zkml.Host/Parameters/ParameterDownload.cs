using System.Buffers;
using System.Security.Cryptography;

namespace Zkml.Host.Parameters;

/// <summary>Downloads SRS files. A file takes its name only once it is complete and its hash is the published one.</summary>
/// <param name="client">Creates the client; called for the first missing file.</param>
/// <param name="progress">Receives the progress after every block; may be null.</param>
/// <param name="patience">How long a server may send nothing; null for a minute. The whole file may take any time.</param>
public sealed class ParameterDownload(Func<HttpClient> client, IProgress<DownloadProgress>? progress = null, TimeSpan? patience = null)
{
    private const int BlockBytes = 1 << 16;

    private readonly TimeSpan _patience = patience ?? TimeSpan.FromMinutes(1);

    /// <summary>Downloads one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="target">Its target path; the directory is created.</param>
    /// <param name="cancellation">Cancels the download; nothing is left behind.</param>
    /// <exception cref="HttpRequestException">The server does not provide the file.</exception>
    /// <exception cref="IOException">It cannot be written, or is not the published file.</exception>
    public async Task FetchAsync(ParameterFile file, string target, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            var hash = await CopyPatientlyAsync(file, temporary, cancellation).ConfigureAwait(false);
            if (hash != file.Sha256)
            {
                throw new IOException($"{file.Address} has the SHA-256 {hash}, expected {file.Sha256}");
            }

            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Copies the body with a timeout per block, because a client's own timeout covers only the headers.</summary>
    private async Task<string> CopyPatientlyAsync(ParameterFile file, string target, CancellationToken cancellation)
    {
        using var stall = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            return await CopyAsync(file, target, stall).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException(FormattableString.Invariant($"{file.Address} sent nothing for {_patience.TotalSeconds:0.#} s"));
        }
    }

    private async Task<string> CopyAsync(ParameterFile file, string target, CancellationTokenSource stall)
    {
        var cancellation = stall.Token;
        stall.CancelAfter(_patience);
        using var response = await client().GetAsync(file.Address, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        await using var source = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using var stream = File.Create(target);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            for (int count; (count = await source.ReadAsync(block, cancellation).ConfigureAwait(false)) > 0;)
            {
                if (stream.Length + count > file.Bytes)
                {
                    throw new IOException(FormattableString.Invariant($"{file.Address} has more than the expected {file.Bytes} bytes"));
                }

                hash.AppendData(block, 0, count);
                await stream.WriteAsync(block.AsMemory(0, count), cancellation).ConfigureAwait(false);
                stall.CancelAfter(_patience);
                progress?.Report(new(file, stream.Length));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
