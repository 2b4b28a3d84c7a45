package org.openescrow.micro.demo;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A person who does not exist, with a card: the ID number has a valid check digit (GB 11643), the card number a valid
 * Luhn digit (ISO 7812), so that only the outside world can tell that they are nobody's.
 */
public record Identity(String name, String idCardNo, String mobile, String cardNo) {
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECK_CHARACTERS = "10X98765432";
    private static final String[] FAMILY_NAMES = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄"};
    private static final String[] GIVEN_NAMES = {"小明", "晓雨", "子涵", "梓萱", "浩然", "思远", "雅静", "志强"};

    /** A new one. */
    public static Identity random(RandomGenerator random) {
        String name =
                FAMILY_NAMES[random.nextInt(FAMILY_NAMES.length)] + GIVEN_NAMES[random.nextInt(GIVEN_NAMES.length)];
        String mobile = "139" + digits(random, 8);
        return new Identity(name, idCardNo(random), mobile, cardNo(random));
    }

    private static String idCardNo(RandomGenerator random) {
        String birthday = String.format(
                Locale.ROOT, "%04d%02d%02d", random.nextInt(1950, 2005), random.nextInt(1, 13), random.nextInt(1, 29));
        String body = "990000" + birthday + digits(random, 3);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += Character.digit(body.charAt(i), 10) * ID_WEIGHTS[i];
        }
        return body + ID_CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static String cardNo(RandomGenerator random) {
        String body = "622200" + digits(random, 12);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = Character.digit(body.charAt(body.length() - 1 - i), 10);
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return body + (10 - sum % 10) % 10;
    }

    private static String digits(RandomGenerator random, int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    @Override
    public String toString() {
        return "Identity[not shown]";
    }
}
