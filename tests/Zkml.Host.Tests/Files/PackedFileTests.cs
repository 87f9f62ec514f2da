using Zkml.Host.Files;
using Zkml.Testing;

namespace Zkml.Host.Tests.Files;

public class PackedFileTests
{
    [Fact]
    public void A_packed_file_unpacks_to_what_was_packed()
    {
        byte[] content = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7))];
        PackedFile.Unpack(Gzip.Pack(content), "file.gz", content.Length).ShouldBe(content);
    }

    [Fact]
    public void What_unpacks_to_more_than_allowed_is_refused() =>
        Refuse(Gzip.Pack(new byte[1_000_000]), 999_999).ShouldBe("file.gz: it decompresses to more than the allowed 999999 bytes");

    [Fact]
    public void What_is_not_packed_is_refused() =>
        Refuse([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 100).ShouldBe("file.gz: the content is not gzip, or is damaged; fetch the file again");

    private static string Refuse(byte[] packed, int maximumBytes) => Should.Throw<MalformedInputException>(() => PackedFile.Unpack(packed, "file.gz", maximumBytes)).Message;
}
