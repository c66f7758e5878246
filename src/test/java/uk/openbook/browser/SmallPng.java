package uk.openbook.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Writes pictures of pages as PNG files of 256 colours: those that stand most often in them, which is nearly all. */
final class SmallPng {

    private static final int MOST = 256;

    private SmallPng() {
    }

    static void write(BufferedImage picture, Path file) throws IOException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var pixels = Arrays.stream(picture.getRGB(0, 0, width, height, null, 0, width)).map(rgb -> rgb & 0xFFFFFF)
                .toArray();
        var palette = palette(pixels);
        var indexed = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
        var raster = indexed.getRaster();
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < pixels.length; i++) {
            raster.setSample(i % width, i / width, 0, places.computeIfAbsent(pixels[i], rgb -> nearest(palette, rgb)));
        }
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        Files.deleteIfExists(file);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(0);
            writer.write(null, new IIOImage(indexed, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    private static int[] palette(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        Arrays.stream(pixels).forEach(rgb -> counts.merge(rgb, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST).mapToInt(Map.Entry::getKey).toArray();
    }

    private static int nearest(int[] palette, int rgb) {
        return IntStream.range(0, palette.length).boxed()
                .min(Comparator.comparingInt(i -> distance(palette[i], rgb))).orElseThrow();
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int step = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            sum += step * step;
        }
        return sum;
    }
}
