using System.Buffers.Binary;
using Zkml.Data.Datasets.Idx;
using Zkml.Host;
using Zkml.Testing;

namespace Zkml.Data.Tests.Datasets;

public sealed class IdxReaderTests : IDisposable
{
    private const uint LabelsMagic = 2049;
    private const uint ImagesMagic = 2051;

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Images_come_back_as_they_were_written()
    {
        var images = IdxReader.ReadImages(Images(2, 2, 3, 12));

        (images.Count, images.Height, images.Width).ShouldBe((2, 2, 3));
        images.Pixels.ShouldBe([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    }

    [Fact]
    public void Labels_come_back_as_they_were_written() => IdxReader.ReadLabels(Labels(3, 7, 0, 9), 10).ShouldBe([7, 0, 9]);

    [Fact]
    public void A_truncated_file_is_refused_with_its_length() =>
        RefusalOf(() => IdxReader.ReadImages(Images(2, 2, 3, 11))).ShouldEndWith("the file is truncated: 27 bytes, but its header announces 2 images of 2×3, which take 28");

    [Fact]
    public void A_file_with_bytes_left_over_is_refused_with_its_length() =>
        RefusalOf(() => IdxReader.ReadImages(Images(2, 2, 3, 13))).ShouldEndWith("the file is too long: 29 bytes, but its header announces 2 images of 2×3, which take 28");

    [Fact]
    public void A_file_shorter_than_a_header_is_refused() =>
        RefusalOf(() => IdxReader.ReadImages(_folder.Write("short", [0, 0, 8, 3]))).ShouldEndWith("the file has 4 bytes; the header of an IDX file of images alone has 16");

    [Fact]
    public void Labels_in_place_of_images_are_refused() =>
        RefusalOf(() => IdxReader.ReadImages(Labels([.. new byte[20]]))).ShouldEndWith("byte 0: the magic number is 2049; an IDX file of images begins with 2051");

    [Fact]
    public void Images_in_place_of_labels_are_refused() =>
        RefusalOf(() => IdxReader.ReadLabels(Images(2, 2, 3, 12), 10)).ShouldEndWith("byte 0: the magic number is 2051; an IDX file of labels begins with 2049");

    [Fact]
    public void A_compressed_file_is_refused_with_the_way_to_unpack_it() =>
        RefusalOf(() => IdxReader.ReadImages(_folder.Write("compressed", [0x1F, 0x8B, 8, 0, .. new byte[20]]))).ShouldContain("gunzip");

    [Theory]
    [InlineData(0xFFFFFFFF, 28, 28, "byte 4: the number of images is 4294967295")]
    [InlineData(0, 28, 28, "byte 4: the number of images is 0")]
    [InlineData(10, 0, 28, "byte 8: the image height is 0")]
    [InlineData(10, 28, 100_000, "byte 12: the image width is 100000")]
    public void Sizes_out_of_range_are_refused(uint count, uint height, uint width, string problem) =>
        RefusalOf(() => IdxReader.ReadImages(Images(count, height, width, 10))).ShouldContain(problem);

    [Fact]
    public void A_header_that_announces_gigabytes_is_refused_before_memory_is_taken()
    {
        var path = Images(1_000_000, 256, 256, 10);
        var before = GC.GetAllocatedBytesForCurrentThread();

        RefusalOf(() => IdxReader.ReadImages(path)).ShouldContain("65536000000 bytes; at most");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void A_label_without_a_class_is_refused_at_its_byte() =>
        RefusalOf(() => IdxReader.ReadLabels(Labels(3, 7, 10, 9), 10)).ShouldEndWith("byte 9: label 1 is 10; labels go from 0 to 9");

    [Fact]
    public void Another_number_of_labels_than_of_images_is_refused() =>
        RefusalOf(() => LabelledImages.Read("digits", Images(2, 2, 3, 12), Labels(3, 1, 2, 3), 10)).ShouldContain("there are 3 labels, but");

    [Fact]
    public void A_missing_file_is_refused_with_its_name() =>
        RefusalOf(() => IdxReader.ReadImages(Path.Combine(_folder.Path, "nothing"))).ShouldContain("nothing: cannot be read");

    private static string RefusalOf(Action read)
    {
        var message = Should.Throw<MalformedInputException>(read).Message;
        message.ShouldNotContain('\n');
        return message;
    }

    private string Images(uint count, uint height, uint width, int pixels)
    {
        var file = new byte[16 + pixels];
        Header(file, ImagesMagic, count, height, width);
        for (var i = 0; i < pixels; i++)
        {
            file[16 + i] = (byte)i;
        }

        return _folder.Write("images", file);
    }

    private string Labels(uint count, params byte[] labels)
    {
        var file = new byte[8 + labels.Length];
        Header(file, LabelsMagic, count);
        labels.CopyTo(file, 8);
        return _folder.Write("labels", file);
    }

    private string Labels(byte[] labels) => Labels((uint)labels.Length, labels);

    private static void Header(Span<byte> file, params ReadOnlySpan<uint> numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(file[(4 * i)..], numbers[i]);
        }
    }
}
