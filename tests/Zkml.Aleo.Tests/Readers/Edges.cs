namespace Zkml.Aleo.Tests.Readers;

/// <summary>Pieces of text that two readers are likely to take differently.</summary>
internal static class Edges
{
    /// <summary>What may or may not be white space.</summary>
    public static readonly string[] Blanks =
    [
        "", " ", "  ", "\t", "\n", "\r", "\r\n", "\n\n", "\\\n", "\\\r\n", "\\\r", "\\", "\\\\\n", " \\\n ", "\\n", "\f", "\v", "\0", "\b", "\u001b", "\u007f", "\u0085",
        "\u00a0", "\u00ad", "\u1680", "\u180e", "\u2003", "\u200b", "\u200d", "\u200e", "\u2028", "\u2029", "\u202a", "\u202e", "\u202f", "\u2060", "\u2066", "\u2069", "\u206a",
        "\u3000", "\ufeff", "\ufffd", "\U0001f600",
    ];

    /// <summary>White space as snarkVM takes it.</summary>
    public static readonly string[] ValidBlanks = [" ", "  ", "\t", "\n", "\r", "\r\n", "\n\n", "\\\n", " \\\n ", "\\\n\\\n", "\t\\\n"];

    /// <summary>Comments, what looks like one, and what ends one.</summary>
    public static readonly string[] Comments =
    [
        "//\n", "// x\n", "//\\\n", "// x \\\n", "// x \\\n y\n", "// x \\\n\\\n\n", "// x \\\\\n", "// x \\\r\n", "// x\r", "// x\r\n", "// \\ \n", "///\n", "//*\n", "//*/\n", "// /* \n",
        "// */\n", "/**/", "/* x */", "/***/", "/*/", "/*/*/", "/*/ */", "/* /* */", "/* */ */", "/* // */", "/* \\\n */", "/* \\*/", "/* *\\/ */", "/*\n\n*/", "/*", "*/", "/", "//", "// x",
        "/* \0 */", "// \0\n", "// \u007f\n", "/* \u202e */", "// \u2069\n", "// \u206a\n", "/* \u00a0\ufeff */", "// \f\n", "/* \v */", "// \t\n", "// \u0085\n", "// \U0001f600\n",
        "#\n", "-- x\n", "; ", "// x \\\n// y\n", "// x \\\n/* y\n", "/* x */// y\n", "// x \\\n \u202e\n", "// x \\\n \0\n", "// x\\\n\\\n/*\n",
    ];

    /// <summary>Comments as snarkVM takes them; each hides something from a reader that ends it too soon or too late.</summary>
    public static readonly string[] ValidComments =
    [
        "//\n", "// x\n", "// x \\\n add r0 r0 into r9;\n", "// x \\\n /*\n", "// x \\\n */\n", "// x\r\n", "// /*\n", "/*/ not true into r9; */", "/* // */", "/* \\\n */", "/***/", "/* x \n // \n*/", "// \\\\\n/*\n",
        "// x \\\r\n", "/**/ /**/", "// x \\\n\n", "/* é\u00a0 */", "//*\n", "// \u0085\n", "/* \\*/",
    ];

    /// <summary>Numbers as somebody might write them.</summary>
    public static readonly string[] Digits =
    [
        "0", "00", "000", "01", "007", "-0", "-00", "-1", "-01", "+1", "1_", "1__0", "1_000", "_1", "0_1", "0_", "-_1", "--1", "- 1", "0x1", "1e3", "1.0", "255", "256", "-128", "-129",
        "127", "128", "65535", "65536", "4294967295", "4294967296", "18446744073709551616", "340282366920938463463374607431768211455", "340282366920938463463374607431768211456",
        "8444461749428370424248824938781546531375899335154063827935233455917409239041", "8444461749428370424248824938781546531375899335154063827935233455917409239040",
        "2111115437357092606062206234695386632838870926408408195193685246394721360383", "2111115437357092606062206234695386632838870926408408195193685246394721360382",
        "1540945439182663264862696551825005342995406165131907382295858612069623286213", "٣", "１", "2", "3", "12_3__4_", "0000000000000000000000000000000000000000000000000000000000000000000001",
    ];

    /// <summary>Small numbers that fit most types.</summary>
    public static readonly string[] ValidDigits = ["0", "1", "2", "3", "1_", "0_", "1__", "2_0_", "-0", "7", "12", "1_2_7", "01", "007", "00"];

    /// <summary>Types and what begins like one.</summary>
    public static readonly string[] Types =
    [
        "u8", "u16", "u32", "u64", "u128", "i8", "i16", "i32", "i64", "i128", "field", "group", "scalar", "boolean", "address", "signature", "string", "identifier", "u8x", "fields", "field_",
        "groups", "scalar1", "booleans", "address_book", "strings", "identifiers", "signatures", "i128s", "u", "i", "u256", "U8", "Field", "row", "s0", "future", "record", "dynamic.record",
    ];

    /// <summary>Names at the edge of what a name may be.</summary>
    public static readonly string[] Names =
    [
        "r0", "r00", "r1", "r", "r0x", "r_0", "R0", "r18446744073709551615", "r18446744073709551616", "r123456789", "into", "intox", "as", "asx", "to", "aleo", "aleo1", "aleos", "input", "inputs", "output",
        "function", "functions", "closure", "finalize", "struct", "mapping", "view", "views", "constructor", "record", "import", "program", "key", "value", "keys", "true", "false", "truex", "checksum", "checksums",
        "edition", "editions", "program_owner", "program_owner2", "self", "block", "network", "group", "address", "u8", "u8x", "fieldset", "string", "identifier", "dynamic", "async", "await", "call", "cast", "add",
        "assert", "is", "hash", "sign", "a", "A", "a_", "_a", "a1", "1a", "a__b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "é", "а", "ａ", "a\u0301", "ﬁ", "credits_2", "storage", "x", "y",
    ];

    /// <summary>Names that something may have, most of them the beginning of something else.</summary>
    public static readonly string[] ValidNames =
    [
        "r0x", "r_0", "rr", "intox", "asx", "tox", "aleos", "aleo1q", "inputs", "output1", "functions", "function_", "closures", "finalizes", "structs", "mappings", "views", "constructors", "records", "imports", "programs", "keys", "values",
        "truex", "false_", "checksums", "editions", "program_owner2", "selfs", "blocks", "u8x", "i128s", "fieldset", "strings", "identifiers", "asyncs", "awaits", "calls", "casts", "adds", "add_", "a", "a_", "a1", "a__b", "x", "y", "main", "end",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "A", "Ab", "xA", "checksum", "edition", "program_owner", "hash", "is", "position", "branch", "to", "r", "s",
    ];

    /// <summary>Operands of every kind, some of them other kinds than they seem.</summary>
    public static readonly string[] Operands =
    [
        "r0", "r1", "r0.aleo", "r0.aleo/checksum", "r0.aleos", "r00", "r0[0u32]", "r0[00u32]", "r0[0_u32]", "r0[-0u32]", "r0[ 0u32 ]", "r0 [0u32]", "r0.x", "r0. x", "r0 .x", "r0.u8", "r0.age", "r0[0u8]", "r0[0]", "r0[r1]",
        "checksum", "checksum.aleo", "checksums.aleo", "checksumr0", "edition", "edition.aleo", "editions.aleo", "program_owner", "program_owner.aleo", "program_owners.aleo", "main/checksum", "vote/checksum", "checksum/checksum",
        "relu/checksum", "ledger.aleo", "Ledger.aleo", "1.aleo", "a.aleo", "_a.aleo", "a_.aleo", "u8.aleo", "u8x.aleo", "true.aleo", "into.aleo", "aleo.aleo", "group.aleo", "self.aleo", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aleo",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aleo", "a.aleo.aleo", "a. aleo", "a .aleo", "ledger.aleo/checksum", "ledger.aleo/edition", "ledger.aleo/vote/checksum", "aleo1abc.aleo", "self.caller", "self.signer", "self.signerx", "self. caller",
        "self.caller.aleo", "block.height", "block.timestamp", "block.heights", "network.id", "network.ids", "network.aleo", "block.aleo", "aleo::GENERATOR", "aleo::GENERATOR_POWERS", "aleo::GENERATOR_POWERS[0u32]", "aleo::GENERATOR_POWERS[00u32]",
        "aleo::GENERATOR_POWERS[ 0u32]", "aleo::GENERATOR_POWERS[251u32]", "aleo::GENERATOR_POWERS [0u32]", "aleo::GENERATORS", "aleo:: GENERATOR", "group::GEN", "group::GENERATOR", "group::GENx", "group:: GEN", "true", "false", "True", "truer0", "true.x",
        "\"text\"", "\"\\n\"", "\"\"", "'id'", "'i d'", "sign1abc",
        "aleo1xultxr60c9yxxhjfezrv0mt7lgww7a6wxm97qqzn9m29l2vlrcrqlfuwxf", "aleo1_xultxr60c9yxxhjfezrv0mt7lgww7a6wxm97qqzn9m29l2vlrcrqlfuwxf", "aleo1xultxr60c9yxxhjfezrv0mt7lgww7a6wxm97qqzn9m29l2vlrcrqlfuwxf_",
        "aleo1xu_lt__xr60c9yxxhjfezrv0mt7lgww7a6wxm97qqzn9m29l2vlrcrqlfuwxf", "aleo1Xultxr60c9yxxhjfezrv0mt7lgww7a6wxm97qqzn9m29l2vlrcrqlfuwxf", "aleo1xultxr60c9yxxhjfezrv0mt7lgww7a6wxm97qqzn9m29l2vlrcrqlfuwxg",
        "aleo1xultxr60c9yxxhjfezrv0mt7lgww7a6wxm97qqzn9m29l2vlrcrqlfuwx", "aleo1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq3ljyzc",
    ];

    /// <summary>Lines that could stand anywhere.</summary>
    public static readonly string[] Lines =
    [
        "input r0 as u8.private;", "input r0 as u8;", "input r2 as field.public;", "output r0 as u8.private;", "output r0 as u8.constant;", "output 1u8 as u8.public;", "add r0 r0 into r1;", "not true into r0;", "position end;",
        "position field;", "branch.eq 1u8 1u8 to end;", "assert.eq 1u8 1u8;", "assert.eq 1u8 1u8 ;", "rand.chacha into r0 as u8;", "rand.chacha checksums.aleo into r0 as u8;", "rand.chacha checksum s.aleo into r0 as u8;", "await r0;", "x as u8;", "function as u8;", "key as u8.public;",
        "value as u8.public;", "function f:", "function as:", "closure c:", "finalize main:", "finalize vote:", "struct s:", "struct u8x:", "mapping m:", "view v:", "constructor:", "record r:", "import a.aleo;", "program a.aleo;", "functionf:", "constructor :", "structure:", "viewer:",
        "cast r0 into r1 as group.x;", "cast r0 into r1 as group. x;", "cast r0 into r1 as [u8x; 2u32];", "cast 1u8 into r1 as u8;", "call relu r0 into r1;", "call relu r0 into r1 r2;", "call relu;", "hash.psd2 checksums.aleo into r1 as field;", ";", ":", "}", "\\", "/", "set 1u64 into tally[r0];",
        "set 1u64 into tally [r0];", "set 1u64 into tally[ r0 ];", "get tally[r0] into r9;", "get ledger.aleo/tally[r0] into r9;", "serialize.bits r0 (u8) into r1 ([boolean; 34u32]);", "serialize.bits r0 ( u8 ) into r1 ([boolean; 34u32]);", "serialize.bits.raw r0 (u8)into r1 ([boolean; 8u32] );",
    ];
}
